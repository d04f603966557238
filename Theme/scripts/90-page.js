/*
 * Keys and paper.
 *
 *   #q                           the search field, which "/" brings into focus
 *   details                      opened while the page is printed
 *   .nav [aria-current]          scrolled into sight
 *   .langs a                     leads to the same place in the other language: what stands behind
 *                                the address of this page goes with it
 */
(function () {
  'use strict';

  function searchKey(event) {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    var at = event.target;
    if (at.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName)) return;
    var field = document.getElementById('q');
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

  function samePlace(link) {
    var href = link.getAttribute('href');
    function follow() { link.setAttribute('href', href + location.search + location.hash); }
    link.addEventListener('focus', follow);
    link.addEventListener('pointerenter', follow);
    link.addEventListener('click', follow);
  }

  // On a phone the navigation is one line that scrolls; where one is may lie beyond its edge.
  function showCurrent() {
    var current = document.querySelector('.nav [aria-current]');
    if (!current) return;
    var nav = current.parentNode;
    nav.scrollLeft = current.offsetLeft - nav.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
  }

  document.addEventListener('DOMContentLoaded', function () {
    showCurrent();
    document.querySelectorAll('.langs a').forEach(samePlace);
    document.addEventListener('keydown', searchKey);
    openForPrint();
  });
})();
