/*
 * Tables that sort and filter.
 *
 *   table[data-sortable]         column heads become sort buttons; a cell sorts by `data-v`, else
 *                                by its text; `th[data-nosort]` stays as it is
 *   [data-filter-for="ID"]       a box, hidden until this runs, over the table ID, with
 *     [data-filter-text]           a text field,
 *     [data-filter-kind]           a list that picks rows by their `data-kind`, and
 *     [data-filter-count]          an output; its `data-text` says "%1 of %2"
 */
(function () {
  'use strict';

  var root = document.documentElement;

  function all(selector, base) {
    return Array.prototype.slice.call((base || document).querySelectorAll(selector));
  }

  // Case, blanks and dots do not matter: "CN 108 123456.A" finds "cn108123456a".
  function folded(text) { return text.toLowerCase().replace(/[\s.\u00a0]/g, ''); }

  function value(row, column) {
    var cell = row.cells[column];
    if (!cell) return '';
    return cell.hasAttribute('data-v') ? cell.getAttribute('data-v') : cell.textContent.trim();
  }

  var NUMBER = /^[-+]?[\d,\u00a0 ]*\.?\d+\s*%?$/;

  function number(text) {
    return NUMBER.test(text) ? parseFloat(text.replace(/[,\s\u00a0%]/g, '')) : NaN;
  }

  // Empty cells and dashes go last in either direction.
  function compare(one, other, up) {
    var a = one.key, b = other.key;
    var noA = a === '' || a === '\u2014', noB = b === '' || b === '\u2014';
    if (noA || noB) return noA === noB ? one.place - other.place : noA ? 1 : -1;
    var x = number(a), y = number(b);
    var order = x === x && y === y ? x - y : a.localeCompare(b, root.lang, { numeric: true });
    return order ? (up ? order : -order) : one.place - other.place;
  }

  function sortBy(table, head, column) {
    var up = head.getAttribute('aria-sort') !== 'ascending';
    all('th[aria-sort]', table.tHead).forEach(function (th) { th.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    Array.prototype.forEach.call(table.tBodies, function (body) {
      var rows = Array.prototype.map.call(body.rows, function (row, place) {
        return { row: row, place: place, key: value(row, column) };
      });
      rows.sort(function (a, b) { return compare(a, b, up); });
      var sorted = document.createDocumentFragment();
      rows.forEach(function (entry) { sorted.appendChild(entry.row); });
      body.appendChild(sorted);
    });
  }

  function sortable(table) {
    var head = table.tHead && table.tHead.rows.length === 1 ? table.tHead.rows[0] : null;
    // Rows in groups, and cells over several columns, have an order that must stay.
    if (!head || table.querySelector('.grp, [colspan], [rowspan]')) return;
    Array.prototype.forEach.call(head.cells, function (th, column) {
      if (th.tagName !== 'TH' || th.hasAttribute('data-nosort') || !th.textContent.trim()) return;
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'th-sort';
      while (th.firstChild) button.appendChild(th.firstChild);
      th.appendChild(button);
      button.addEventListener('click', function () { sortBy(table, th, column); });
    });
  }

  function filter(box) {
    var table = document.getElementById(box.getAttribute('data-filter-for'));
    if (!table || !table.tBodies.length) return;
    var text = box.querySelector('[data-filter-text]');
    var kind = box.querySelector('[data-filter-kind]');
    var count = box.querySelector('[data-filter-count]');
    var composing = false;

    function run() {
      if (composing) return;
      var wanted = text ? folded(text.value) : '';
      var chosen = kind ? kind.value : '';
      var shown = 0, total = 0, group = null, inGroup = 0;
      function endGroup() { if (group) group.hidden = !inGroup; }
      Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
        if (row.classList.contains('grp')) {
          endGroup();
          group = row;
          inGroup = 0;
          return;
        }
        var fits = (!chosen || row.getAttribute('data-kind') === chosen)
          && (!wanted || folded(row.textContent).indexOf(wanted) >= 0);
        row.hidden = !fits;
        total += 1;
        if (fits) { shown += 1; inGroup += 1; }
      });
      endGroup();
      if (count) {
        count.textContent = (count.getAttribute('data-text') || '%1 / %2')
          .replace('%1', String(shown)).replace('%2', String(total));
      }
    }

    box.hidden = false;
    if (text) {
      text.addEventListener('input', run);
      // While an input method composes, the field holds letters nobody means to look for.
      text.addEventListener('compositionstart', function () { composing = true; });
      text.addEventListener('compositionend', function () { composing = false; run(); });
    }
    if (kind) kind.addEventListener('change', run);
    run();
  }

  document.addEventListener('DOMContentLoaded', function () {
    all('table[data-sortable]').forEach(sortable);
    all('[data-filter-for]').forEach(filter);
  });
})();
