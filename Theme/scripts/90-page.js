/*
 * Keys and paper.
 *
 *   #q                           the search field, which "/" and Ctrl-K bring into focus; on the
 *                                search page that is #q2
 *   details                      opened while the page is printed
 */
(function () {
  'use strict';

  function searchKey(event) {
    if (event.isComposing || event.altKey) return;
    var isControl = event.ctrlKey || event.metaKey;
    if (!(event.key === '/' && !isControl) && !(event.key.toLowerCase() === 'k' && isControl && !event.shiftKey)) return;
    var at = event.target;
    if (!isControl && (at.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName))) return;
    var field = document.getElementById('q2') || document.getElementById('q');
    if (!field || field.closest('[hidden]')) return;
    event.preventDefault();
    field.focus();
    field.select();
  }

  // Paper cannot be unfolded, so that nothing is lost on it every <details> opens.
  function openForPrint() {
    var opened = [];
    window.addEventListener('beforeprint', function () {
      opened = Array.from(document.querySelectorAll('details:not([open])'));
      opened.forEach(function (details) { details.open = true; });
    });
    window.addEventListener('afterprint', function () {
      opened.forEach(function (details) { details.open = false; });
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.addEventListener('keydown', searchKey);
    openForPrint();
  });
})();
