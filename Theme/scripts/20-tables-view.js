/*
 * What is shown of the rows of a table: which rows, in which order, in which groups. Nothing here
 * touches the page.
 */
(function (tables) {
  'use strict';

  // Case, width, blanks, dots and the commas of numbers do not matter: "CN 108 123456.A" is "cn108123456a".
  tables.folded = function (text) {
    return text.normalize('NFKC').toLowerCase().replace(/[\s.]|,(?=\d)/g, '');
  };

  // Two letters before the number of a patent, which stand in one place and not in another: "ZL 2025…".
  var OFFICE = /(^|\s)[a-z]{2}\s?(?=\d[\d\s.,]{4})/gi;

  /* The words that are looked for, each of which a row has to have. */
  tables.words = function (text) {
    return text.normalize('NFKC').replace(OFFICE, '$1').split(/\s+/).map(tables.folded).filter(Boolean);
  };

  function said(row) {
    return row.folded || (row.folded = tables.folded(
      row.cells().map(function (cell) { return cell.text; }).join('\u0001')
    ));
  }

  // Many rows have the same values.
  var known = new Map();

  /* The values of a row by facet. */
  tables.values = function (row) {
    var values = known.get(row.facets);
    if (values) return values;
    values = {};
    row.facets.split(' ').forEach(function (entry) {
      var at = entry.indexOf('=');
      if (at > 0) values[entry.slice(0, at)] = entry.slice(at + 1).split(',');
    });
    known.set(row.facets, values);
    return values;
  };

  /* Whether a row has a value: "status=granted". */
  tables.has = function (row, wanted) {
    var at = wanted.indexOf('=');
    return (tables.values(row)[wanted.slice(0, at)] || []).indexOf(wanted.slice(at + 1)) >= 0;
  };

  /*
   * The rows that fit, and how many rows each value of each facet would leave: those that fit in
   * everything but that facet.
   */
  function fitting(rows, state, facets) {
    var wanted = tables.words(state.q);
    var counts = {}, fit = [];
    facets.forEach(function (facet) { counts[facet.key] = {}; });

    function count(key, values) {
      (values[key] || []).forEach(function (value) { counts[key][value] = (counts[key][value] || 0) + 1; });
    }
    rows.forEach(function (row) {
      if (wanted.length && !wanted.every(function (word) { return said(row).indexOf(word) >= 0; })) return;
      var values = tables.values(row), missed = null, misses = 0;
      facets.forEach(function (facet) {
        var wanted = state.facets[facet.key];
        if (wanted && (values[facet.key] || []).indexOf(wanted) < 0) { missed = facet; misses += 1; }
      });
      if (misses === 0) {
        fit.push(row);
        facets.forEach(function (facet) { count(facet.key, values); });
      } else if (misses === 1) {
        count(missed.key, values);
      }
    });
    return { rows: fit, counts: counts };
  }

  // What a value is called: by the list of values, else as the cell of a row says that has no other.
  function label(value, facet, row, columns) {
    if (facet.labels[value]) return facet.labels[value];
    var column = columns.filter(function (one) { return one.key === facet.key; })[0];
    var alone = tables.values(row)[facet.key].length === 1;
    return column && alone ? tables.said(row, column) : value;
  }

  // A row of several values stands in several groups.
  function groups(rows, facet, columns, other) {
    var found = new Map();
    rows.forEach(function (row) {
      (tables.values(row)[facet.key] || ['']).forEach(function (value) {
        if (!found.has(value)) {
          found.set(value, { value: value, label: value ? label(value, facet, row, columns) : other, rows: [] });
        }
        found.get(value).rows.push(row);
      });
    });
    function rank(group) {
      var at = facet.values.indexOf(group.value);
      return group.value === '' ? 2 * facet.values.length + 2 : at < 0 ? facet.values.length + 1 : at;
    }
    return Array.from(found.values()).sort(function (one, next) {
      var a = tables.key(one.label), b = tables.key(next.label);
      return rank(one) - rank(next) || (a < b ? -1 : a > b ? 1 : 0);
    });
  }

  /* What a row says in a column; the id is the second line of the first. */
  tables.said = function (row, column) {
    var cell = row.cells()[column.index];
    if (!cell) return '';
    if (column.isSub) return cell.sub || cell.main;
    return column.hasSub ? cell.main : cell.text;
  };

  function sortText(row, column) {
    var cell = row.cells()[column.index];
    if (!cell) return '';
    return column.isSub ? cell.sub || cell.main : cell.value;
  }

  /*
   * The view: `rows` in their order, each once; `lines`, what stands below each other: the same, or
   * with groups {group} before the rows of each; and the counts of the facets.
   */
  tables.view = function (rows, state, facets, columns, other) {
    var fit = fitting(rows, state, facets);
    var down = state.sort.charAt(0) === '-';
    var key = down ? state.sort.slice(1) : state.sort;
    var column = columns.filter(function (one) { return one.key === key; })[0];
    var sorted = column
      ? tables.sorted(fit.rows, function (row) { return sortText(row, column); }, down, column.isNumber)
      : fit.rows;
    var facet = facets.filter(function (one) { return one.key === state.group; })[0];
    var lines;
    if (facet) {
      lines = [];
      groups(sorted, facet, columns, other).forEach(function (group) {
        group.rows.forEach(function (row) { lines.push({ row: row, group: group }); });
      });
    } else {
      // The heads of groups that are written on the page hold only in the order as written.
      lines = sorted.map(function (row) { return { row: row, head: column ? null : row.head }; });
    }
    return { rows: sorted, lines: lines, counts: fit.counts, facet: facet || null };
  };
})(window.linkageTables = window.linkageTables || {});
