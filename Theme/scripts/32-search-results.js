/*
 * Results of a search as elements: order, address, words around the hit. All text goes in as text.
 */
(function () {
  'use strict';

  var search = window.linkageSearch;
  var BEFORE = 24, AFTER = 80;
  var MOST_FOLDED = 20000;

  // Documents in the order of the list: those that go by the number, then hits in titles, then others.
  // Clauses whose number only begins so come last, unless it is a clause that was asked for: whoever
  // looks for a standard wants to see what names it before all of its parts.
  search.ordered = function (found, mask) {
    var first = [], last = [], titles = [], others = [];
    function isClause(number) { return found.index.facets.type[found.index.kinds[number]].key === 'clause'; }
    var isPart = found.ids.slice(0, found.exact).some(isClause);
    found.ids.forEach(function (number, k) {
      if (!mask || mask[number]) (k < found.exact || isPart || !isClause(number) ? first : last).push(number);
    });
    var seen = new Set(first.concat(last));
    for (var k = 0; k < found.index.count; k += 1) {
      if ((mask ? mask[k] : found.mask[k]) && !seen.has(k)) (found.mask[k] & 2 ? titles : others).push(k);
    }
    return first.concat(titles, others, last);
  };

  // Where each unit of the folded text comes from, or null where that cannot be told.
  function origins(text) {
    var folded = search.fold(text);
    if (folded.length === text.length) return { folded: folded, at: null };
    var pieces = text.slice(0, MOST_FOLDED).match(/\P{M}\p{M}*|\p{M}+/gu) || [];
    var whole = '', at = [], place = 0;
    pieces.forEach(function (piece) {
      var own = search.fold(piece);
      if (own === ' ' && whole.slice(-1) === ' ') own = '';
      for (var k = 0; k < own.length; k += 1) at.push(place);
      whole += own;
      place += piece.length;
    });
    at.push(place);
    return { folded: whole, at: at };
  }

  // Stretches of the text that the words cover, none over another.
  function hits(text, words) {
    var source = origins(text), found = [];
    words.forEach(function (word) {
      for (var k = source.folded.indexOf(word); k >= 0; k = source.folded.indexOf(word, k + word.length)) {
        var end = k + word.length;
        found.push(source.at ? [source.at[k], source.at[end]] : [k, end]);
      }
    });
    found.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
    var last = -1;
    return found.filter(function (hit) {
      if (hit[0] < last) return false;
      last = hit[1];
      return true;
    });
  }

  // Appends a text with its hits marked.
  function marked(element, text, all, from, to) {
    var at = from;
    all.forEach(function (hit) {
      if (hit[0] < at || hit[1] > to) return;
      element.appendChild(document.createTextNode(text.slice(at, hit[0])));
      var mark = document.createElement('mark');
      mark.className = 'hit';
      mark.textContent = text.slice(hit[0], hit[1]);
      element.appendChild(mark);
      at = hit[1];
    });
    element.appendChild(document.createTextNode(text.slice(at, to)));
    return element;
  }

  // A place that cuts no pair of surrogates in two.
  function whole(text, place) {
    var code = text.charCodeAt(place);
    return code >= 0xdc00 && code <= 0xdfff ? place - 1 : place;
  }

  // The words around the first hits: of the block that holds most of the words.
  function excerpt(found, words) {
    var best = null;
    function isTitle(text) { return found.titles.some(function (title) { return title.indexOf(text) >= 0; }); }
    found.sections.forEach(function (section) {
      for (var k = 1; k < section.length; k += 1) {
        var folded = search.fold(section[k]);
        var count = words.filter(function (word) { return folded.indexOf(word) >= 0; }).length;
        // A heading or title stands above the list of excerpts as it is.
        if (count && (!best || count > best.count || (best.isTitle && count === best.count))) {
          best = { count: count, text: section[k], anchor: section[0], isTitle: isTitle(section[k]) };
        }
      }
    });
    return best;
  }

  // What a result shows: its kind, title, address at the hit, and the words around it.
  search.shown = function (form, found, document) {
    var language = Number(form.getAttribute('data-language')) || 0;
    var kind = found.index.facets.type[found.index.kinds[document.number]];
    var best = excerpt(document, found.words);
    var anchor = best ? best.anchor : '';
    var claim = /^claim-(\d+)/.exec(anchor);
    return {
      kind: kind.names[language],
      id: document.id,
      title: document.titles[language] || document.id,
      words: found.words,
      part: claim ? form.getAttribute('data-claim') + ' ' + claim[1] : '',
      text: best && !best.isTitle && best.text !== document.id ? best.text : '',
      href: new URL(document.path + (anchor ? '#' + anchor : ''), form.action).href
    };
  };

  search.writeTitle = function (element, shown) {
    return marked(element, shown.title, hits(shown.title, shown.words), 0, shown.title.length);
  };

  search.writeExcerpt = function (element, shown) {
    var text = shown.text, all = hits(text, shown.words);
    var from = all.length ? whole(text, Math.max(0, all[0][0] - BEFORE)) : 0;
    var to = whole(text, Math.min(text.length, (all.length ? all[0][1] : 0) + AFTER));
    if (from > 0) element.appendChild(document.createTextNode('\u2026'));
    marked(element, text, all, from, to);
    if (to < text.length) element.appendChild(document.createTextNode('\u2026'));
    return element;
  };

  search.element = function (name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  // Calls `run` when the field has changed, not while an input method composes.
  search.whenTyped = function (field, run) {
    var composing = false, timer = 0;
    function soon() {
      if (composing) return;
      clearTimeout(timer);
      timer = setTimeout(run, 60);
    }
    field.addEventListener('compositionstart', function () { composing = true; clearTimeout(timer); });
    field.addEventListener('compositionend', function () { composing = false; soon(); });
    field.addEventListener('input', function (event) { if (!event.isComposing) soon(); });
  };
})();
