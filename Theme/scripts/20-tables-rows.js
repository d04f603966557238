/*
 * Rows of tables: those that stand on the page, and those of a long list that are loaded as scripts.
 *
 *   table[data-rows]             the first script of the rows of the whole list; `data-parts` says how
 *                                many there are, `data-only` ("key=value") which of the rows count
 *   tr[data-f]                   the values of a row by facet: "status=granted holder=a,b"
 *   [data-v]                     what a cell is sorted by, where that is not what it says
 *
 * A script calls linkageRows with {i, s, w, r}: symbols of icons, elements, texts that occur often,
 * rows. An element is [name, attributes or 0, children…], and 0 stands where a text is put in.
 */
(function (tables) {
  'use strict';

  function cleaned(text) { return text.replace(/\s+/g, ' ').trim(); }

  // What a cell says, without links to the row itself (`.self`) and what only a phone shows (`.unit`),
  // and apart from its second line (`.sub`), which is kept beside it.
  function said(parts, isSub) {
    return cleaned(parts.filter(function (part) { return isSub === undefined || part.sub === isSub; })
      .map(function (part) { return part.text; }).join(''));
  }

  function cell(parts, value) {
    var main = said(parts, false);
    return { text: said(parts), main: main, sub: said(parts, true), value: value === null ? main : value };
  }

  function breaks(name) { return name === 'br' || name === 'li' || name === 'p'; }

  // ---- rows on the page

  function partsOf(node, sub, parts) {
    if (node.nodeType === 3) parts.push({ text: node.data, sub: sub });
    if (node.nodeType !== 1 || /(^| )(self|unit)( |$)/.test(node.getAttribute('class'))) return parts;
    if (breaks(node.localName)) parts.push({ text: ' ', sub: sub });
    sub = sub || node.classList.contains('sub');
    for (var child = node.firstChild; child; child = child.nextSibling) partsOf(child, sub, parts);
    return parts;
  }

  function PageRow(element, place) {
    this.element = element;
    this.place = place;
    this.facets = element.getAttribute('data-f') || '';
  }
  PageRow.prototype.make = function () { return this.element; };
  PageRow.prototype.read = function () {
    return Array.prototype.map.call(this.element.cells, function (td) {
      return cell(partsOf(td, false, []), td.getAttribute('data-v'));
    });
  };

  // ---- rows of scripts

  // Where in an element its texts are put in, and what it says.
  function shape(element) {
    var made = { element: element, holes: 0, parts: [], value: null, facets: null };
    (function walk(node, sub) {
      var attributes = node[1] || [], isLink = false;
      if (breaks(node[0])) made.parts.push({ text: ' ', hole: -1, sub: sub });
      for (var i = 0; i < attributes.length; i += 2) {
        var hole = attributes[i + 1] === 0 ? made.holes++ : -1;
        if (attributes[i] === 'data-v') made.value = hole;
        if (attributes[i] === 'data-f') made.facets = hole;
        if (attributes[i] === 'class' && /(^| )sub( |$)/.test(attributes[i + 1])) sub = true;
        if (attributes[i] === 'class' && attributes[i + 1] === 'self') isLink = true;
      }
      for (var j = 2; j < node.length; j++) {
        var part = node[j] === 0 ? { text: '', hole: made.holes++, sub: sub } : { text: node[j], hole: -1, sub: sub };
        // A link to the row itself is no part of what the row says.
        if (typeof node[j] !== 'object') { if (!isLink) made.parts.push(part); }
        else walk(node[j], sub);
      }
    })(element, false);
    return made;
  }

  // Builds an element; `next` gives the texts that are put in, in order.
  function built(node, next, inSVG) {
    inSVG = inSVG || node[0] === 'svg' || node[0] === 'symbol';
    // Every page has the mark of the site, which says what namespace drawings are in.
    var element = inSVG
      ? document.createElementNS(document.querySelector('svg').namespaceURI, node[0])
      : document.createElement(node[0]);
    var attributes = node[1] || [];
    for (var i = 0; i < attributes.length; i += 2) {
      element.setAttribute(attributes[i], attributes[i + 1] === 0 ? next() : attributes[i + 1]);
    }
    for (var j = 2; j < node.length; j++) {
      var child = node[j];
      element.appendChild(
        child === 0 ? document.createTextNode(next())
          : typeof child === 'string' ? document.createTextNode(child) : built(child, next, inSVG)
      );
    }
    return element;
  }

  function LoadedRow(part, entries, place) {
    this.part = part;
    this.entries = entries;
    this.place = place;
    var facets = part.shapes[entries[0]].facets;
    this.facets = facets === null ? '' : part.word(entries[1 + facets]);
  }
  // Calls `body` for the row and for each cell: the shape, and where its texts stand.
  LoadedRow.prototype.each = function (body) {
    for (var at = 0; at < this.entries.length;) {
      var made = this.part.shapes[this.entries[at]];
      body(made, at + 1);
      at += 1 + made.holes;
    }
  };
  LoadedRow.prototype.make = function () {
    var row = null, self = this;
    this.each(function (made, at) {
      var element = built(made.element, function () { return self.part.word(self.entries[at++]); }, false);
      if (row) row.appendChild(element); else row = element;
    });
    var folder = this.part.folder;
    if (folder) {
      Array.prototype.forEach.call(row.querySelectorAll('a[href]'), function (link) {
        var href = link.getAttribute('href');
        if (!/^([a-z][a-z\d+.-]*:|#)/i.test(href)) link.setAttribute('href', folder + href);
      });
    }
    return row;
  };
  LoadedRow.prototype.read = function () {
    var cells = [], self = this;
    this.each(function (made, at) {
      if (at === 1) return;
      var parts = made.parts.map(function (part) {
        return part.hole < 0 ? part : { text: self.part.word(self.entries[at + part.hole]), sub: part.sub };
      });
      cells.push(cell(parts, made.value === null ? null : self.part.word(self.entries[at + made.value])));
    });
    return cells;
  };

  // Icons that rows bring and the page has not shown yet.
  function addSymbols(symbols) {
    var sprite = document.querySelector('svg > symbol');
    symbols.forEach(function (symbol) {
      var made = built(symbol, null, true);
      if (sprite && !document.getElementById(made.id)) sprite.parentNode.appendChild(made);
    });
  }

  // ---- both

  // The way from the page to the folder of a script, from which its links lead; nothing where both lie
  // in one.
  function folderOf(script) {
    var there = new URL('.', new URL(script, location.href)).href;
    return there === new URL('.', location.href).href ? '' : script.replace(/[^\/]*$/, '');
  }

  function Part(data, folder) {
    this.folder = folder;
    this.shapes = data.s.map(shape);
    this.words = data.w;
    this.data = data;
  }
  Part.prototype.word = function (text) { return typeof text === 'number' ? this.words[text] : text; };

  [PageRow, LoadedRow].forEach(function (Row) {
    // Asked for again and again once somebody sorts or filters, and kept.
    Row.prototype.cells = function () { return this.kept || (this.kept = this.read()); };
  });

  // Rows in order; a row that heads a group is kept with those below it.
  function grouped(rows) {
    var head = null;
    return rows.filter(function (row) {
      if (row.isHead()) { head = row; return false; }
      row.head = head;
      return true;
    }).map(function (row, place) { row.place = place; return row; });
  }
  PageRow.prototype.isHead = function () { return this.element.classList.contains('grp'); };
  LoadedRow.prototype.isHead = function () {
    var attributes = this.part.shapes[this.entries[0]].element[1] || [];
    var at = attributes.indexOf('class');
    return at >= 0 && attributes[at + 1] === 'grp';
  };

  tables.onPage = function (table) {
    return grouped(Array.prototype.map.call(table.tBodies[0].rows, function (tr, place) {
      return new PageRow(tr, place);
    }));
  };

  var waiting = new Map();

  window.linkageRows = function (data) {
    var take = waiting.get(document.currentScript);
    if (take) take(data);
  };

  /* Loads the rows of the whole list, then calls `done` with them, or with nothing where that fails. */
  tables.load = function (table, done) {
    var first = table.getAttribute('data-rows');
    var count = parseInt(table.getAttribute('data-parts'), 10);
    var parts = [], left = count;

    function finish() {
      if (parts.some(function (part) { return !part; })) return done(null);
      var rows = [];
      parts.forEach(function (part) {
        addSymbols(part.data.i);
        part.data.r.forEach(function (entries) { rows.push(new LoadedRow(part, entries, rows.length)); });
      });
      var only = table.getAttribute('data-only');
      rows = grouped(rows);
      done(only ? rows.filter(function (row) { return tables.has(row, only); }) : rows);
    }

    function add(number) {
      var script = document.createElement('script');
      function end() { left -= 1; if (left === 0) finish(); }
      parts[number] = null;
      waiting.set(script, function (data) { parts[number] = new Part(data, folderOf(first)); });
      script.onload = end;
      script.onerror = end;
      script.src = number ? first.replace(/\.js$/, '-' + (number + 1) + '.js') : first;
      document.head.appendChild(script);
    }
    for (var number = 0; number < count; number++) add(number);
  };
})(window.linkageTables = window.linkageTables || {});
