/*
 * The order of texts, which is that of the lists as written (`NaturalOrder`): runs of digits by their
 * value, A to Z as a to z, everything else by its number in Unicode; no language of a machine shows.
 */
(function (tables) {
  'use strict';

  // Numbers with signs, groups and currencies: "1,234.50", "75.0%", "-¥360.00", "83.3% (5/6)".
  var NUMBER = /^([-+]?)(?:[A-Z]{3}[\u00a0 ]|\p{Sc})?([-+]?\d[\d,]*(?:\.\d+)?)\s*%?(?: \([^)]*\))?$/u;

  tables.number = function (text) {
    var found = NUMBER.exec(text);
    return found ? parseFloat((found[1] + found[2]).replace(/,/g, '')) : NaN;
  };

  // A number is told apart by how long it is, and only then by its digits: nine stands for "and more".
  function digits(run) {
    var plain = run.replace(/^0+/, '');
    var length = plain.length, head = '';
    while (length >= 9) { head += '9'; length -= 9; }
    return head + length + plain;
  }

  // Characters beyond the first plane are two units that stand before some of the plane's last ones.
  function planes(unit) {
    var code = unit.charCodeAt(0);
    return String.fromCharCode(code >= 0xE000 ? code - 0x800 : code + 0x2000);
  }

  /* What a text is compared by: `<` of two keys is their order. */
  tables.key = function (text) {
    var key = text.replace(/\d+/g, digits).replace(/[A-Z]+/g, function (run) { return run.toLowerCase(); });
    return /[\ud800-\uffff]/.test(key) ? key.replace(/[\ud800-\uffff]/g, planes) : key;
  };

  tables.isMissing = function (text) { return text === '' || text === '\u2014'; };

  /*
   * The rows of `list` in the order of a column, whose texts `textOf` gives; empty cells and dashes are
   * last in either direction, and what is equal stays as it stood. Numbers of clauses ("5.10") look like
   * fractions, so that a column is one of numbers only where it says so or its texts leave no doubt.
   */
  tables.sorted = function (list, textOf, down, isNumber) {
    var sign = down ? -1 : 1;
    var entries = list.map(function (row) {
      var text = textOf(row);
      return { row: row, text: text, missing: tables.isMissing(text), number: tables.number(text), key: '' };
    });
    var numeric = entries.every(function (entry) { return entry.missing || entry.number === entry.number; });
    numeric = numeric && (isNumber || entries.some(function (entry) { return /[^\d.\u2014]/.test(entry.text); }));
    if (!numeric) entries.forEach(function (entry) { entry.key = tables.key(entry.text); });

    entries.sort(function (one, other) {
      if (one.missing || other.missing) {
        return one.missing === other.missing ? one.row.place - other.row.place : one.missing ? 1 : -1;
      }
      var a = numeric ? one.number : one.key, b = numeric ? other.number : other.key;
      if (a === b && !numeric) { a = one.text; b = other.text; }
      return a < b ? -sign : a > b ? sign : one.row.place - other.row.place;
    });
    return entries.map(function (entry) { return entry.row; });
  };
})(window.linkageTables = window.linkageTables || {});
