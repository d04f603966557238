/*
 * The index of the search: loads its files and answers which documents hold what somebody typed.
 *
 *   form[data-search]            the search field of every page; `data-search` is the address of
 *                                `head.js`, the others files stand beside it
 *
 * Files are scripts that call `linkageSearch(name, value)`, because pages on a disk may load nothing
 * else. Documents are numbered as the index has them; a mask is a byte for each: 1 where the text
 * holds the words, 2 where the title does.
 */
(function () {
  'use strict';

  var MOST_FILES = 800;
  var folder = '';
  var waiting = new Map();
  var files = new Map();

  window.linkageSearch = function (name, value) {
    var done = waiting.get(name);
    if (!done) return;
    waiting.delete(name);
    done(value);
  };

  function load(name) {
    var known = files.get(name);
    if (known) return known;
    if (files.size >= MOST_FILES) files.delete(files.keys().next().value);
    var file = new Promise(function (done, fail) {
      var script = document.createElement('script');
      function end() {
        script.remove();
        if (!waiting.has(name)) return;
        waiting.delete(name);
        files.delete(name);
        fail(new Error(name));
      }
      waiting.set(name, done);
      script.src = folder + name + '.js';
      script.onload = end;
      script.onerror = end;
      document.head.appendChild(script);
    });
    files.set(name, file);
    return file;
  }

  // MARK: Texts

  var QUOTES = /[\u201c-\u201f\u300c-\u300f\u301d-\u301f]/g;
  var SENTENCE_END = /([^.,;:!?\u3001\u3002])[.,;:!?\u3001\u3002]+$/;
  var BLANKS = /[\u0000-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

  // As the generator folds: NFKC, each character in lower case by itself, one blank for several.
  function fold(text) {
    return text.normalize('NFKC')
      .replace(/\p{Changes_When_Lowercased}/gu, function (c) { return c.toLowerCase(); })
      .replace(BLANKS, ' ');
  }

  // Words divided by blanks, and what stands in quotes of any kind as it stands; a quote not yet
  // closed runs to the end. The marks that end a sentence are no part of a word.
  function words(query) {
    var found = [];
    fold(query).replace(QUOTES, '"').split('"').forEach(function (part, k) {
      (k % 2 ? [part.trim()] : part.split(' ')).forEach(function (word) {
        if (!(k % 2)) word = word.replace(SENTENCE_END, '$1');
        if (word && found.indexOf(word) < 0) found.push(word);
      });
    });
    return found;
  }

  // What is typed as a number of a record: its letters and digits; empty where it is none.
  function number(query) {
    var kept = Array.from(fold(query).replace(/[^\p{L}\p{N}]/gu, '')).slice(0, 64).join('');
    if (kept.length < 5 || !/\d/.test(kept)) return '';
    return kept.replace(/^zl(?=\d)/, 'cn');
  }

  // MARK: Digits

  var VALUE = new Uint8Array(128);
  for (var code = 0x20, digit = 0; code < 0x7f; code += 1) {
    if (code !== 0x22 && code !== 0x3c && code !== 0x5c) { VALUE[code] = digit; digit += 1; }
  }

  function Reader(text) { this.text = text; this.at = 0; }

  Reader.prototype.number = function () {
    var shift = 0, sum = 0, value;
    while ((value = VALUE[this.text.charCodeAt(this.at)]) >= 60 && this.at < this.text.length) {
      this.at += 1;
      sum += (value - 60) * Math.pow(2, shift);
      shift += 5;
    }
    this.at += 1;
    return sum + value * Math.pow(2, shift);
  };

  // Marks the documents of a list that ends at `end`: gaps, bits, or the gaps of those missing.
  function mark(reader, end, form, block, mask, bit) {
    var next = block.start, limit = block.start + block.count, at;
    if (form === 1) {
      at = block.start + reader.number();
      for (; reader.at < end; reader.at += 1, at += 6) {
        var bits = VALUE[reader.text.charCodeAt(reader.at)];
        for (var k = 0; bits; k += 1, bits >>= 1) if (bits & 1) mask[at + k] |= bit;
      }
      return;
    }
    while (reader.at < end) {
      at = next + reader.number();
      if (form === 0) mask[at] |= bit;
      else for (; next < at; next += 1) mask[next] |= bit;
      next = at + 1;
    }
    if (form === 2) for (; next < limit; next += 1) mask[next] |= bit;
  }

  // MARK: Runs of characters

  function part(units, parts) {
    var hash = Math.imul(units[0], 0x9e3779b1) ^ Math.imul(units[1] || 0, 0x85ebca77)
      ^ Math.imul(units[2] || 0, 0xc2b2ae3d);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    hash ^= hash >>> 13;
    return (hash & (parts - 1)) >>> 0;
  }

  // Looks up the group in a file, in it the last character, or all where that is -1.
  function look(text, group, last, block, mask) {
    var reader = new Reader(text), head = 0;
    while (reader.at < text.length) {
      head += reader.number();
      if (head > group[0]) return;
      var fits = head === group[0];
      for (var k = 1; k < group.length; k += 1) fits = reader.number() === group[k] && fits;
      var end = reader.number();
      end += reader.at;
      if (!fits) { reader.at = end; continue; }
      for (var unit = 0; reader.at < end;) {
        unit += reader.number();
        var stop = reader.number();
        stop += reader.at;
        if (last < 0 || unit === last) {
          var forms = reader.number();
          var titles = Math.floor(forms / 9);
          mark(reader, reader.at + titles, Math.floor(forms / 3) % 3, block, mask, 2);
          mark(reader, stop, forms % 3, block, mask, 1);
        }
        reader.at = stop;
      }
      return;
    }
  }

  // The mask of the documents that hold up to four characters.
  function run(index, text) {
    var units = Array.from({ length: text.length }, function (_, k) { return text.charCodeAt(k); });
    var isShort = units.length < 3, size = isShort ? 1 : 3;
    var group = units.slice(0, size), last = units.length > size ? units[size] : -1;
    // Short runs are divided by the last two bits of their second character as well.
    var classes = !isShort ? [group] : (last < 0 ? [0, 1, 2, 3] : [last & 3]).map(function (k) { return [units[0], k]; });
    var parts = isShort ? index.short : index.long, names = new Set();
    classes.forEach(function (each) { names.add((isShort ? 'short/' : 'long/') + part(each, parts) + '-'); });
    var mask = new Uint8Array(index.count), loading = [];
    names.forEach(function (name) {
      index.blocks.forEach(function (block, b) {
        loading.push(load(name + b).then(function (text) { look(text, group, last, block, mask); }));
      });
    });
    return Promise.all(loading).then(function () { return mask; });
  }

  // A longer text is in no document that lacks one of its runs; whoever has them is still to be read.
  function runs(text) {
    if (text.length <= 4) return [text];
    var end = text.length - 4, middle = end >> 1;
    return [0, middle, end].filter(function (start, k, all) { return all.indexOf(start) === k; })
      .map(function (start) { return text.substr(start, 4); });
  }

  function both(masks, count) {
    var mask = new Uint8Array(count).fill(3);
    masks.forEach(function (other) { for (var k = 0; k < count; k += 1) mask[k] &= other[k]; });
    return mask;
  }

  // MARK: Numbers of records

  function numbers(index, prefix) {
    if (!prefix) return Promise.resolve({ all: [], exact: 0 });
    var keys = index.ids, first = 0, found = new Set(), exact = 0;
    while (first + 1 < keys.length && keys[first + 1] < prefix) first += 1;
    function take(place) {
      if (place >= keys.length || (place > first && !keys[place].startsWith(prefix))) return { all: Array.from(found), exact: exact };
      return load('ids/' + place).then(function (file) {
        var reader = new Reader(file[1]), last = '';
        file[0].split('\n').forEach(function (line) {
          if (!line) return;
          last = last.slice(0, parseInt(line[0], 32)) + line.slice(1);
          var fits = last.startsWith(prefix);
          for (var more = reader.number(); more >= 0; more -= 1) {
            var block = index.blocks[reader.number()], document = reader.number();
            if (fits) found.add(block.start + document);
          }
          // The number itself stands before those that begin so.
          if (last === prefix) exact = found.size;
        });
        return take(place + 1);
      });
    }
    return Promise.resolve(take(first));
  }

  // MARK: The index

  function list(digits, count) {
    var reader = new Reader(digits), next = 0, places = [];
    while (reader.at < digits.length) {
      var gap = reader.number(), at = next + (gap >> 1);
      var end = at + (gap & 1 ? reader.number() + 2 : 1);
      for (; at < end && at < count; at += 1) places.push(at);
      next = end;
    }
    return places;
  }

  function opened(head, facets) {
    var index = { short: head[0], long: head[1], ids: head[4], count: 0, blocks: [], facets: {} };
    head[2].forEach(function (count) {
      index.blocks.push({ start: index.count, count: count });
      index.count += count;
    });
    var start = 0;
    index.kinds = new Uint16Array(index.count);
    index.facets.type = head[3].map(function (kind, k) {
      var places = { from: start, to: start + kind[0] };
      index.kinds.fill(k, start, start + kind[0]);
      start += kind[0];
      return { key: kind[1], names: kind.slice(2), range: places };
    });
    ['status', 'standard', 'pool'].forEach(function (name, k) {
      index.facets[name] = facets[k].map(function (value) {
        return { key: value[0], names: value.slice(1, -1), places: list(value[value.length - 1], index.count) };
      });
    });
    var reader = new Reader(facets[3]), at = 0;
    index.texts = [];
    while (reader.at < facets[3].length) {
      var place = index.texts.length;
      index.texts.push({ start: at, name: 'text/' + facets[4].substr(place * 5, 5) });
      at += reader.number();
    }
    return index;
  }

  var whole = null;

  function open() {
    if (!whole) {
      whole = Promise.all([load('head'), load('facets')]).then(function (parts) { return opened(parts[0], parts[1]); });
      whole.catch(function () { whole = null; });
    }
    return whole;
  }

  // A document: id, address, titles, and its sections as [anchor, block, …].
  function read(index, number) {
    var low = 0, high = index.texts.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (index.texts[middle].start <= number) low = middle; else high = middle - 1;
    }
    var file = index.texts[low];
    return load(file.name).then(function (documents) {
      var document = documents[number - file.start];
      return { number: number, id: document[0], path: document[1], titles: document[2], sections: document.slice(3) };
    });
  }

  function holds(document, texts) {
    var missing = texts.slice();
    document.sections.forEach(function (section) {
      for (var k = 1; k < section.length && missing.length; k += 1) {
        var block = fold(section[k]);
        missing = missing.filter(function (text) { return block.indexOf(text) < 0; });
      }
    });
    return !missing.length;
  }

  // What is found: documents that go by the number, `exact` of them by it alone, those that hold the words, and, while longer
  // words are being read for, how many are still open. `tell` is called again until none is.
  function find(query, isWanted, tell) {
    var texts = words(query), long = texts.filter(function (text) { return text.length > 4; });
    return open().then(function (index) {
      if (!texts.length) {
        tell({ index: index, words: texts, mask: new Uint8Array(index.count), ids: [], exact: 0, open: 0 });
        return null;
      }
      var asked = [];
      texts.forEach(function (text) {
        runs(text).forEach(function (each) { if (asked.indexOf(each) < 0) asked.push(each); });
      });
      return Promise.all([
        Promise.all(asked.map(function (each) { return run(index, each); })),
        numbers(index, number(query))
      ]).then(function (answers) {
        var mask = both(answers[0], index.count), open = [], ids = answers[1];
        if (long.length) for (var k = 0; k < index.count; k += 1) if (mask[k]) open.push(k);
        function found() { return { index: index, words: texts, mask: mask, ids: ids.all, exact: ids.exact, open: open.length }; }
        function next() {
          if (!isWanted()) return null;
          tell(found());
          if (!open.length) return found();
          // Documents next to each other are in one file: some hundred at a time.
          var some = open.splice(0, 96);
          return Promise.all(some.map(function (each) {
            return read(index, each).then(function (document) {
              if (!holds(document, long)) mask[each] = 0;
            });
          })).then(next);
        }
        return next();
      });
    });
  }

  window.linkageSearch.fold = fold;
  window.linkageSearch.open = open;
  window.linkageSearch.find = find;
  window.linkageSearch.read = read;

  document.addEventListener('DOMContentLoaded', function () {
    var form = document.querySelector('form[data-search]');
    if (form) folder = new URL(form.getAttribute('data-search'), location.href).href.replace(/[^/]*$/, '');
  });
})();
