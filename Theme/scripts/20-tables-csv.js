/*
 * A table as CSV (RFC 4180): UTF-8 with a mark at the beginning, by which Excel knows that Chinese is
 * Chinese, and CR LF at the end of each line. A spreadsheet guesses what is a number all the same, and
 * makes 2.0252E+11 of an application: `20-tables-excel.js` writes a file in which nothing is guessed.
 */
(function (tables) {
  'use strict';

  var NUMBER = /^[-+]?\d[\d,]*(\.\d+)?%?$/;

  /*
   * A spreadsheet takes a cell that begins with = + - @ or a tab for a formula and would carry it out,
   * whoever wrote it: an apostrophe before it makes it a text. Numbers stay numbers.
   */
  function field(text) {
    if (tables.isMissing(text)) return '';
    if (/^[=+\-@\t\r]/.test(text) && !NUMBER.test(text)) text = "'" + text;
    return /[",\r\n]|^\s|\s$/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  tables.csv = function (lines) {
    return '\ufeff' + lines.map(function (line) { return line.map(field).join(',') + '\r\n'; }).join('');
  };

  // "patents/index-status-granted.html" is saved as "patents-status-granted-view.csv": the whole table of
  // a type, with other columns, has the name without "view".
  function name() {
    var parts = decodeURIComponent(location.pathname).split('/').slice(-2);
    var page = parts[1].replace(/\.html$/, '').replace(/^index-?/, '');
    return [parts[0], page, 'view'].filter(Boolean).join('-').replace(/[^\w.\-\u00c0-\uffff]/g, '-');
  }

  tables.save = function (content, ending, type) {
    var address = URL.createObjectURL(new Blob([content], { type: type }));
    var link = document.createElement('a');
    link.href = address;
    link.download = name() + ending;
    document.body.appendChild(link);
    link.click();
    link.remove();
    // The browser reads it after the click.
    setTimeout(function () { URL.revokeObjectURL(address); }, 10000);
  };
})(window.linkageTables = window.linkageTables || {});
