/*
 * The tools over a table and the pages below it: fields, lists of values with counts, columns.
 *
 *   [data-tools-text]            a text field
 *   [data-tools-facet="KEY"]     a list of values; an empty one is filled from the lists beside the
 *                                table, whose links end in `-KEY-VALUE.html` and lead on with what
 *                                else is chosen
 *   [data-tools-sort]            the columns, for a narrow screen, where the heads are not shown
 *   [data-tools-group], [data-tools-columns], [data-tools-excel], [data-tools-csv], [data-tools-reset]
 *   [data-tools-more]            unfolds all this but the text field, on a narrow screen; says how much
 *                                is chosen
 *   output                       how many rows are shown; it holds the words for all of this
 */
(function (tables) {
  'use strict';

  // Half of a page as written: the browser lays these out anew at every letter that is typed.
  tables.pageSize = 100;

  var UP = ' \u2191', DOWN = ' \u2193';

  function all(selector, base) { return Array.prototype.slice.call((base || document).querySelectorAll(selector)); }

  function option(value, text) {
    var made = document.createElement('option');
    made.value = value;
    made.textContent = text;
    return made;
  }

  function beside(key) {
    var found = [];
    all('aside .fct a[href]').forEach(function (link) {
      var name = decodeURIComponent(link.getAttribute('href').replace(/^.*\//, ''));
      var start = 'index-' + key + '-';
      if (name.indexOf(start) !== 0 || !/\.html$/.test(name)) return;
      var count = link.closest('tr').cells[1];
      found.push({
        value: name.slice(start.length, -5), label: link.textContent.trim(),
        count: parseInt(count.textContent, 10), link: link, href: link.getAttribute('href')
      });
    });
    return found;
  }

  /* The facets of a table: {key, label, select, values, labels, counts, beside}. */
  tables.facets = function (tools, table) {
    return all('[data-tools-facet]', tools).map(function (select) {
      var facet = {
        key: select.getAttribute('data-tools-facet'), label: select.parentNode.firstChild.textContent.trim(),
        select: select, values: [], labels: {}, counts: {}, beside: beside(select.getAttribute('data-tools-facet'))
      };
      if (select.options.length < 2) {
        facet.beside.forEach(function (entry) {
          select.appendChild(option(entry.value, entry.label));
          // Beside a list of one value, the counts are those of the whole list.
          if (!table.hasAttribute('data-only')) facet.counts[entry.value] = entry.count;
        });
      }
      Array.prototype.slice.call(select.options, 1).forEach(function (entry) {
        facet.values.push(entry.value);
        facet.labels[entry.value] = entry.textContent;
      });
      return facet;
    });
  };

  tables.addTools = function (table) {
    var tools = table.tools, state = table.state, composing = false;
    var text = tools.querySelector('[data-tools-text]');
    var group = tools.querySelector('[data-tools-group]');
    var sort = tools.querySelector('[data-tools-sort]');
    var columns = tools.querySelector('[data-tools-columns]');

    function changed(how) {
      state.page = 1;
      table.change(how || 'pushState');
    }
    function typed() {
      if (composing || state.q === text.value) return;
      state.q = text.value;
      changed('replaceState');
    }
    function onClick(name, act) {
      tools.querySelector('[data-tools-' + name + ']').addEventListener('click', act);
    }
    text.addEventListener('input', typed);
    // While an input method composes, the field holds letters nobody means to look for.
    text.addEventListener('compositionstart', function () { composing = true; });
    text.addEventListener('compositionend', function () { composing = false; typed(); });

    table.facets.forEach(function (facet) {
      if (group) group.appendChild(option(facet.key, facet.label));
      facet.select.addEventListener('change', function () {
        state.facets[facet.key] = facet.select.value;
        changed();
      });
    });
    if (group) group.addEventListener('change', function () { state.group = group.value; changed(); });
    table.columns.forEach(function (column) {
      sort.append(option(column.key, column.label + UP), option('-' + column.key, column.label + DOWN));
    });
    sort.addEventListener('change', function () { state.sort = sort.value; changed(); });

    var more = tools.querySelector('[data-tools-more]');
    if (more) more.addEventListener('click', function () {
      more.setAttribute('aria-expanded', String(tools.toggleAttribute('data-open')));
    });
    addColumns(table, columns.querySelector('fieldset'));
    columns.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape' || !columns.open) return;
      columns.open = false;
      columns.firstElementChild.focus();
    });
    document.addEventListener('click', function (event) {
      if (columns.open && !columns.contains(event.target)) columns.open = false;
    });

    onClick('csv', function () {
      table.withRows(function () {
        table.say();
        tables.save(tables.csv(table.exported()), '.csv', 'text/csv;charset=utf-8');
      });
    });
    onClick('excel', function () {
      table.withRows(function () {
        table.say();
        tables.save(tables.excel(table.exported()), '.xlsx', tables.excelType);
      });
    });
    onClick('reset', function () {
      Object.assign(state, tables.nothingChosen());
      changed();
    });
  };

  function addColumns(table, box) {
    var optional = table.columns.filter(function (column) { return !column.stays; });
    optional.forEach(function (column) {
      var label = document.createElement('label');
      var check = document.createElement('input');
      check.type = 'checkbox';
      column.check = check;
      label.appendChild(check);
      label.appendChild(document.createTextNode(column.label));
      box.appendChild(label);
      check.addEventListener('change', function () {
        var shown = optional.filter(function (one) { return one.check.checked; });
        table.state.cols = shown.length === optional.length ? null : shown.map(function (one) { return one.key; });
        table.change('replaceState');
      });
    });
  }

  /* The tools as the state says. */
  tables.showTools = function (table) {
    var state = table.state, tools = table.tools;
    var text = tools.querySelector('[data-tools-text]');
    var group = tools.querySelector('[data-tools-group]');
    if (text.value !== state.q) text.value = state.q;
    if (group) group.value = state.group;
    tools.querySelector('[data-tools-sort]').value = state.sort;
    table.facets.forEach(function (facet) {
      facet.select.value = state.facets[facet.key] || '';
      facet.beside.forEach(function (entry) {
        var there = Object.assign({}, state, { page: 1, facets: Object.assign({}, state.facets) });
        delete there.facets[facet.key];
        var query = tables.address(there);
        entry.link.setAttribute('href', entry.href + (query && '?' + query));
      });
    });
    table.columns.forEach(function (column) { if (column.check) column.check.checked = table.isShown(column); });
    var more = tools.querySelector('[data-tools-more] > span');
    var chosen = [state.group, state.sort, state.cols].concat(Object.values(state.facets)).filter(Boolean).length;
    if (more) more.textContent = chosen ? ' (' + chosen + ')' : '';
  };

  /* How many rows each value would leave. */
  tables.showCounts = function (table) {
    table.facets.forEach(function (facet) {
      var counts = table.shown ? table.shown.counts[facet.key] : facet.counts;
      var isKnown = table.shown || Object.keys(facet.counts).length;
      Array.prototype.slice.call(facet.select.options, 1).forEach(function (entry) {
        entry.textContent = facet.labels[entry.value] + (isKnown ? ' (' + (counts[entry.value] || 0) + ')' : '');
      });
    });
  };

  // What a facet is called where rows are grouped by it: "Group by: Legal status".
  tables.groupedBy = function (table, facet) {
    var group = table.tools.querySelector('[data-tools-group]');
    return group.parentNode.firstChild.textContent.trim() + table.word('colon') + facet.label;
  };

  /* What is chosen, for paper: "Filter: bucket · Legal status: granted · Order: Filing date ↓". */
  tables.choiceInWords = function (table) {
    var state = table.state, words = [];
    function add(label, text) { words.push(label + table.word('colon') + text); }
    if (table.tools) {
      var text = table.tools.querySelector('[data-tools-text]');
      if (state.q) add(text.parentNode.firstChild.textContent.trim(), state.q);
    }
    table.facets.forEach(function (facet) {
      var value = state.facets[facet.key];
      if (value) add(facet.label, facet.labels[value] || value);
      if (state.group === facet.key) words.push(tables.groupedBy(table, facet));
    });
    var down = state.sort.charAt(0) === '-';
    table.columns.forEach(function (column) {
      if (column.key === state.sort.slice(down ? 1 : 0)) add(table.word('sorted'), column.label + (down ? DOWN : UP));
    });
    if (words.length && table.output) words.push(table.output.textContent);
    if (table.isPrintedInPart()) words.push(table.pager.querySelector('[aria-current]').title);
    return words.join(' \u00b7 ');
  };

  /* What stands in a table of which no row fits. */
  tables.noRow = function (table) {
    var row = document.createElement('tr'), cell = document.createElement('td');
    row.setAttribute('role', 'row');
    cell.setAttribute('role', 'cell');
    cell.className = 'none';
    cell.colSpan = table.table.tHead.rows[0].cells.length;
    cell.textContent = table.word('none');
    row.appendChild(cell);
    return row;
  };

  /* The head of a group. */
  tables.groupHead = function (group, table) {
    var row = document.createElement('tr'), head = document.createElement('th'), count = document.createElement('span');
    row.className = 'grp';
    row.setAttribute('role', 'row');
    head.setAttribute('role', 'rowheader');
    head.scope = 'rowgroup';
    head.colSpan = table.columns.filter(function (column) { return !column.isSub && table.isShown(column); }).length;
    count.className = 'sub';
    count.textContent = String(group.rows.length);
    head.append(group.label + ' ', count);
    row.appendChild(head);
    return row;
  };

  // ---- pages

  function linked(table, page, label, text) {
    var link = document.createElement('a');
    var state = Object.assign({}, table.state, { page: page });
    link.href = '?' + tables.address(state);
    link.setAttribute('aria-label', label);
    link.textContent = text;
    link.addEventListener('click', function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      table.state.page = page;
      table.change('pushState');
      table.region.scrollIntoView({ block: 'start' });
      var now = table.region.hasAttribute('tabindex') ? table.region : table.pager.querySelector('[aria-current]');
      now.focus({ preventScroll: true });
    });
    return link;
  }

  /* The ways to the pages of what is shown, in place of those that lead to the pages as written. */
  tables.showPages = function (table, pages) {
    // What belongs to the page as written: its neighbours, and which rows it has.
    if (table.isLong) {
      all('nav.pages:not([data-made]), [data-range]', table.region.parentNode).forEach(function (written) {
        written.hidden = !!table.shown;
      });
    }
    if (table.pager) table.pager.remove();
    table.pager = null;
    if (!table.shown || pages < 2) return;
    var current = table.state.page, before = 0;
    var nav = table.pager = document.createElement('nav');
    nav.className = 'pages';
    nav.setAttribute('data-made', '');
    nav.setAttribute('aria-label', table.word('nav'));
    if (current > 1) nav.appendChild(linked(table, current - 1, table.word('previous'), '\u2190'));
    for (var page = 1; page <= pages; page++) {
      if (page !== 1 && page !== pages && Math.abs(page - current) > 2) continue;
      if (page > before + 1) {
        var gap = document.createElement('span');
        gap.className = 'gap';
        gap.textContent = '\u2026';
        nav.appendChild(gap);
      }
      var name = table.word('pages').replace('%1', String(page)).replace('%2', String(pages));
      if (page === current) {
        var here = document.createElement('span');
        here.setAttribute('aria-current', 'page');
        here.tabIndex = -1;
        here.title = name;
        here.textContent = String(page);
        nav.appendChild(here);
      } else {
        nav.appendChild(linked(table, page, name, String(page)));
      }
      before = page;
    }
    if (current < pages) nav.appendChild(linked(table, current + 1, table.word('next'), '\u2192'));
    table.region.after(nav);
  };
})(window.linkageTables = window.linkageTables || {});
