/*
 * Tables that sort, filter, group, hide columns and go out for spreadsheets.
 *
 *   table[data-sortable]         each `th[data-k] > span` becomes a sort button; a second one in a head,
 *                                `span[data-k]`, sorts by the second line of the cells. The third press
 *                                brings back the order as written
 *     [data-chosen]                what is chosen from the beginning, as an address says it
 *   [data-tools="ID"]            what stands over the table ID (`partials/tools`)
 *
 * A list of several pages loads all its rows (`data-rows`) as soon as somebody asks for more than the
 * page shows. At most one page of rows stands on the page at a time.
 */
(function (tables) {
  'use strict';

  // Style sheets show the tools where this has run; it runs before the first paint.
  document.documentElement.setAttribute('data-js', '');

  function all(selector, base) { return Array.prototype.slice.call((base || document).querySelectorAll(selector)); }

  function filled(text, one, two) { return text.replace('%1', String(one)).replace('%2', String(two)); }

  function Table(table, isFirst) {
    this.table = table;
    this.body = table.tBodies[0];
    this.tools = document.querySelector('[data-tools="' + table.id + '"]');
    this.output = this.tools && this.tools.querySelector('output');
    this.hasAddress = isFirst;
    this.isLong = table.hasAttribute('data-rows');
    this.own = Array.prototype.slice.call(this.body.rows);
    this.rows = this.isLong ? null : tables.onPage(table);
    this.columns = this.readColumns();
    this.facets = this.tools ? tables.facets(this.tools, table) : [];
    this.state = this.chosen();
    this.region = table.closest('.scroll') || table;
    this.pager = null;
    this.said = document.createElement('p');
    this.said.className = 'print-only tools-said';
    this.region.parentNode.insertBefore(this.said, this.region);
    this.addSorting();
    if (this.tools) tables.addTools(this);
    this.addPrinting();
    if (isFirst) this.addSteps();
    this.change();
  }

  Table.prototype.word = function (name) { return (this.output && this.output.getAttribute('data-' + name)) || ''; };

  // ---- columns

  Table.prototype.readColumns = function () {
    var columns = [];
    all('th[data-k]', this.table.tHead).forEach(function (th) {
      var index = th.cellIndex;
      var second = th.querySelector('span[data-k]');
      var mark = th.firstElementChild;
      // A head of words alone, as a site's own template may write it.
      if (!mark) {
        mark = document.createElement('span');
        mark.append.apply(mark, Array.from(th.childNodes));
        th.appendChild(mark);
      }
      columns.push({
        key: th.getAttribute('data-k'), label: mark.textContent.trim(), index: index, head: th,
        mark: mark, isSub: false, hasSub: !!second, isNumber: th.classList.contains('num')
      });
      if (second) {
        columns.push({
          key: second.getAttribute('data-k'), label: second.textContent.trim(), index: index, head: th,
          mark: second, isSub: true, hasSub: false, isNumber: false
        });
      }
    });
    var row = this.own.filter(function (tr) { return !tr.classList.contains('grp'); })[0];
    columns.forEach(function (column) {
      // The name of a row stays, whatever else is hidden.
      column.stays = !row || !row.cells[column.index] || row.cells[column.index].tagName === 'TH';
    });
    return columns;
  };

  Table.prototype.isShown = function (column) {
    return column.stays || !this.state.cols || this.state.cols.indexOf(column.key) >= 0;
  };

  Table.prototype.addSorting = function () {
    var self = this;
    this.columns.forEach(function (column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'th-sort';
      button.textContent = column.mark.textContent;
      column.mark.replaceWith(button);
      column.mark = button;
      button.addEventListener('click', function () {
        var sort = self.state.sort;
        self.state.sort = sort === column.key ? '-' + column.key : sort === '-' + column.key ? '' : column.key;
        self.state.page = 1;
        self.change('pushState');
      });
    });
    if (!this.table.classList.contains('cards-s')) return;
    // A narrow screen does not show the heads of such a table; what cannot be seen has no focus.
    var narrow = matchMedia('(max-width: 44rem)');
    function reach() {
      self.columns.forEach(function (column) { column.mark.tabIndex = narrow.matches ? -1 : 0; });
    }
    narrow.addEventListener('change', reach);
    reach();
  };

  Table.prototype.chosen = function () {
    var query = (this.hasAddress && location.search) || this.table.getAttribute('data-chosen') || '';
    return tables.fromAddress(this.facets, this.columns, query);
  };

  /* Back and forward in the browser lead over what was chosen. */
  Table.prototype.addSteps = function () {
    var self = this;
    window.addEventListener('popstate', function () {
      var state = self.chosen();
      if (tables.address(state) === tables.address(self.state)) return;
      Object.assign(self.state, state);
      self.change();
    });
  };

  Table.prototype.showColumns = function (row, isHead) {
    var self = this;
    this.columns.forEach(function (column) {
      var cell = row.cells[column.index];
      if (cell && !column.isSub && (isHead || !row.classList.contains('grp'))) cell.hidden = !self.isShown(column);
    });
  };

  Table.prototype.showHead = function () {
    var sort = this.state.sort;
    this.columns.forEach(function (column) { column.head.removeAttribute('aria-sort'); });
    this.columns.forEach(function (column) {
      var direction = sort === column.key ? 'ascending' : sort === '-' + column.key ? 'descending' : '';
      if (direction) {
        column.head.setAttribute('aria-sort', direction);
        column.mark.setAttribute('data-sorted', direction);
      } else {
        column.mark.removeAttribute('data-sorted');
      }
    });
    this.showColumns(this.table.tHead.rows[0], true);
  };

  // ---- what is shown

  /* Whether the page as written shows what is chosen, but for its columns. */
  Table.prototype.isAsWritten = function () {
    var state = this.state;
    return !state.sort && !state.q && !state.group && state.page === 1
      && Object.keys(state.facets).every(function (key) { return !state.facets[key]; });
  };

  /* Calls `body` once all rows are there. */
  Table.prototype.withRows = function (body) {
    var self = this;
    if (this.rows) return body();
    if (this.waiting) { this.waiting.push(body); return undefined; }
    this.waiting = [body];
    if (this.output) this.output.textContent = this.word('loading');
    return tables.load(this.table, function (rows) {
      self.failed = !rows;
      self.rows = rows || tables.onPage(self.table);
      var waiting = self.waiting;
      self.waiting = null;
      waiting.forEach(function (next) { next(); });
    });
  };

  /* Shows what is chosen now; the address says so by the method given, unless it was taken from there. */
  Table.prototype.change = function (how) {
    var self = this;
    if (how && this.hasAddress) tables.toAddress(this.state, how);
    this.showHead();
    if (this.tools) tables.showTools(this);
    if (this.isAsWritten() && !this.failed) return this.showAsWritten();
    return this.withRows(function () { self.show(); });
  };

  Table.prototype.showAsWritten = function () {
    var self = this;
    this.shown = this.isLong ? null : this.view();
    if (this.isChanged) this.fill(this.own);
    this.isChanged = false;
    this.own.forEach(function (row) { self.showColumns(row, false); });
    tables.showPages(this, 1);
    if (this.tools) tables.showCounts(this);
    this.say();
  };

  Table.prototype.view = function () {
    return tables.view(this.rows, this.state, this.facets, this.columns, this.word('other'));
  };

  Table.prototype.show = function () {
    this.shown = this.view();
    this.isChanged = true;
    var size = this.isLong ? tables.pageSize : this.shown.lines.length || 1;
    var pages = Math.max(1, Math.ceil(this.shown.lines.length / size));
    this.state.page = Math.min(this.state.page, pages);
    var start = (this.state.page - 1) * size;
    this.fill(this.made(start, start + size));
    tables.showPages(this, pages);
    if (this.tools) tables.showCounts(this);
    this.say();
  };

  /* The rows of some lines, with the heads of groups before them. */
  Table.prototype.made = function (start, end) {
    var self = this, before = null, groups = new Set(), rows = [];
    this.shown.lines.slice(start, end).forEach(function (line) {
      if (line.group && line.group !== before) rows.push(tables.groupHead(line.group, self));
      if (line.head && line.head !== before) rows.push(line.head.make().cloneNode(true));
      before = line.group || line.head;
      var row = line.row.make();
      // What stands in two groups is two rows, and an id is there once.
      if (groups.has(line.row)) { row = row.cloneNode(true); row.removeAttribute('id'); }
      groups.add(line.row);
      self.showColumns(row, false);
      rows.push(row);
    });
    return rows;
  };

  Table.prototype.fill = function (rows) {
    var body = this.body, content = document.createDocumentFragment();
    if (!rows.length) rows = [tables.noRow(this)];
    rows.forEach(function (row) { content.appendChild(row); });
    body.textContent = '';
    body.appendChild(content);
  };

  Table.prototype.say = function () {
    if (this.output && !this.failed) {
      var total = this.rows ? this.rows.length : parseInt(this.table.getAttribute('data-total'), 10);
      this.output.textContent = filled(this.word('text'), this.shown ? this.shown.rows.length : total, total);
    }
    if (this.output && this.failed) this.output.textContent = this.word('failed');
    this.said.textContent = tables.choiceInWords(this);
  };

  // ---- paper

  // More rows than anybody prints stay one page of them, and paper says which.
  var MOST_PRINTED = 2000;

  Table.prototype.isPrintedInPart = function () {
    return !!this.shown && this.isLong && this.shown.lines.length > MOST_PRINTED;
  };

  Table.prototype.addPrinting = function () {
    var self = this;
    window.addEventListener('beforeprint', function () {
      if (self.shown && self.isLong && !self.isPrintedInPart()) self.fill(self.made(0, MOST_PRINTED));
    });
    window.addEventListener('afterprint', function () { if (self.shown && self.isLong) self.show(); });
  };

  // ---- spreadsheets

  /* What is shown, of all pages: the group, then the columns in their order. */
  Table.prototype.exported = function () {
    var self = this;
    var columns = this.columns.filter(function (column) { return self.isShown(column); });
    var view = this.view();
    function line(cells, group) { return view.facet ? [group].concat(cells) : cells; }
    var head = line(
      columns.map(function (column) { return column.label; }), view.facet && tables.groupedBy(this, view.facet)
    );
    return [head].concat(view.lines.map(function (entry) {
      return line(
        columns.map(function (column) { return tables.said(entry.row, column); }), entry.group && entry.group.label
      );
    }));
  };

  document.addEventListener('DOMContentLoaded', function () {
    var found = all('table[data-sortable]').filter(function (table) { return table.tHead && table.tBodies.length; });
    var main = found.filter(function (table) {
      return document.querySelector('[data-tools="' + table.id + '"]');
    })[0] || found[0];
    // An address speaks of one table, the one that people come for.
    found.forEach(function (table) { new Table(table, table === main); });
  });
})(window.linkageTables = window.linkageTables || {});
