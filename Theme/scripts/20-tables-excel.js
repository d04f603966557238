/*
 * A table as a workbook of Excel and WPS (Office Open XML, ECMA-376): a ZIP archive of five short XML
 * files. A CSV leaves to the program what a cell is; here a text is a text, so that the number of an
 * application keeps its digits, "5.10" its nought, and nothing is carried out as a formula.
 */
(function (tables) {
  'use strict';

  tables.excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

  // Names of vocabularies. Nothing is loaded from there, which is why they do not stand here as addresses.
  var NAMES = 'http' + ':/' + '/schemas.openxmlformats.org/';
  var MAIN = NAMES + 'spreadsheetml/2006/main';
  var OFFICE = NAMES + 'officeDocument/2006/relationships';
  var PACKAGE = NAMES + 'package/2006/';
  var TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
  var HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

  // ---- cells

  // Whole numbers of so few digits look the same as a number; a longer one would be rounded or shortened.
  var WHOLE = /^-?(0|[1-9]\d{0,8})$/;
  var DAY = /^(19[1-9]\d|2\d\d\d)-(\d\d)-(\d\d)$/;
  var TEXT = 1, BOLD = 2, DATE = 3;  // as `styles` lists them
  var LONGEST = 32767;  // characters that Excel takes in a cell
  var WIDEST = 60;

  function escaped(text) {
    return text.slice(0, LONGEST).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  }

  // A to Z, AA to ZZ: no table has more columns.
  function letters(column) {
    return (column < 26 ? '' : String.fromCharCode(64 + column / 26)) + String.fromCharCode(65 + column % 26);
  }

  function cell(text, place, isHead) {
    if (tables.isMissing(text)) return '';
    var day = DAY.exec(text), begin = '<c r="' + place + '"';
    if (!isHead && WHOLE.test(text)) return begin + '><v>' + text + '</v></c>';
    if (!isHead && day) {
      // Days since the end of 1899, with a 29 February 1900 that Excel believes in.
      var number = Date.UTC(+day[1], day[2] - 1, +day[3]) / 864e5 + 25569;
      return begin + ' s="' + DATE + '"><v>' + number + '</v></c>';
    }
    return begin + ' s="' + (isHead ? BOLD : TEXT) + '" t="inlineStr"><is><t>' + escaped(text) + '</t></is></c>';
  }

  // How wide a text is, in digits: one of Chinese is two.
  function width(text) { return text.replace(/[\u2e80-\uffff]/g, '00').length; }

  function sheet(lines) {
    var columns = lines[0].map(function (_, at) {
      var most = lines.reduce(function (most, line) { return Math.max(most, width(line[at])); }, 8);
      return '<col min="' + (at + 1) + '" max="' + (at + 1) + '" width="' + (Math.min(most, WIDEST) + 2) + '" customWidth="1"/>';
    });
    var rows = lines.map(function (line, at) {
      return '<row r="' + (at + 1) + '">'
        + line.map(function (text, column) { return cell(text, letters(column) + (at + 1), at === 0); }).join('') + '</row>';
    });
    // The heads stay in sight.
    return HEAD + '<worksheet xmlns="' + MAIN + '"><sheetViews><sheetView workbookViewId="0">'
      + '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>'
      + columns.join('') + '</cols><sheetData>' + rows.join('') + '</sheetData></worksheet>';
  }

  // ---- the other files

  function relation(type, target) {
    return HEAD + '<Relationships xmlns="' + PACKAGE + 'relationships">' + [].concat(target).map(function (path, at) {
      return '<Relationship Id="r' + (at + 1) + '" Type="' + OFFICE + '/' + [].concat(type)[at] + '" Target="' + path + '"/>';
    }).join('') + '</Relationships>';
  }

  function part(path, type) { return '<Override PartName="/xl/' + path + '.xml" ContentType="' + TYPE + type + '+xml"/>'; }

  var FONT = '<sz val="11"/><name val="Calibri"/>';
  var FILES = {
    '[Content_Types].xml': HEAD + '<Types xmlns="' + PACKAGE + 'content-types"><Default Extension="rels" ContentType="'
      + 'application/vnd.openxmlformats-package.relationships+xml"/>' + part('workbook', 'sheet.main')
      + part('sheet', 'worksheet') + part('styles', 'styles') + '</Types>',
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': HEAD + '<workbook xmlns="' + MAIN + '" xmlns:r="' + OFFICE
      + '"><sheets><sheet name="Linkage" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relation(['worksheet', 'styles'], ['sheet.xml', 'styles.xml']),
    // Formats of cells: as Excel pleases, a text, a head, a date.
    'xl/styles.xml': HEAD + '<styleSheet xmlns="' + MAIN + '"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
      + '</numFmts><fonts count="2"><font>' + FONT + '</font><font><b/>' + FONT + '</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
      + '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/>'
      + '</cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"'
      + ' fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>'
      + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  };

  // ---- the archive (PKWARE APPNOTE 6.3), its files as they are, all of one day: the same table, the same bytes

  var CRC = new Uint32Array(256).map(function (_, number) {
    for (var bit = 0; bit < 8; bit++) number = number & 1 ? number >>> 1 ^ 0xEDB88320 : number >>> 1;
    return number;
  });

  function checksum(bytes) {
    var sum = -1;
    for (var i = 0; i < bytes.length; i++) sum = CRC[(sum ^ bytes[i]) & 255] ^ sum >>> 8;
    return ~sum;
  }

  // Numbers of 2 bytes, or 4 where they are given as [number], the lowest first.
  function record(numbers) {
    return Uint8Array.from(numbers.flatMap(function (number) {
      var value = [].concat(number)[0], low = [value & 255, value >>> 8 & 255];
      return typeof number === 'number' ? low : low.concat(value >>> 16 & 255, value >>> 24);
    }));
  }

  function archive(files) {
    var encoder = new TextEncoder(), parts = [], list = [], at = 0, listed = 0;
    Object.keys(files).forEach(function (name) {
      var path = encoder.encode(name), bytes = encoder.encode(files[name]);
      // Version, flags, method, time, day (1 January 1980), sum, size twice, lengths of the name and of nothing.
      var facts = [20, 0, 0, 0, 33, [checksum(bytes)], [bytes.length], [bytes.length], path.length, 0];
      parts.push(record([[0x04034B50]].concat(facts)), path, bytes);
      list.push(record([[0x02014B50], 20].concat(facts, [0, 0, 0, [0], [at]])), path);
      at += 30 + path.length + bytes.length;
      listed += 46 + path.length;
    });
    var count = Object.keys(files).length;
    return new Blob(parts.concat(list, record([[0x06054B50], 0, 0, count, count, [listed], [at], 0])));
  }

  tables.excel = function (lines) { return archive(Object.assign({}, FILES, { 'xl/sheet.xml': sheet(lines) })); };
})(window.linkageTables = window.linkageTables || {});
