/*
 * Keys and paper.
 *
 *   #q                           the search field, which "/" and Ctrl-K bring into focus; on the
 *                                search page that is #q2
 *   details                      opened while the page is printed
 *   .nav [aria-current]          scrolled into sight
 *   .langs a                     leads to the same place in the other language: what stands behind
 *                                the address of this page goes with it. Headings of texts (`.prose`)
 *                                have ids of their own words; to the third of eight the way is
 *                                #heading-3-of-8
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

  function samePlace(link) {
    var href = link.getAttribute('href');
    function follow() {
      var place = headings().indexOf(document.querySelector(':target')) + 1;
      link.setAttribute('href', href + location.search
        + (place ? '#heading-' + place + '-of-' + headings().length : location.hash));
    }
    link.addEventListener('focus', follow);
    link.addEventListener('pointerenter', follow);
    link.addEventListener('click', follow);
  }

  function headings() { return Array.from(document.querySelectorAll('.prose :is(h2, h3, h4, h5, h6)[id]')); }

  // Comes from the other language. Where the two texts have other headings, the page begins at its top.
  function findHeading() {
    var named = /^#heading-(\d+)-of-(\d+)$/.exec(location.hash), all = headings();
    if (named && all.length === +named[2] && all[named[1] - 1]) location.replace('#' + all[named[1] - 1].id);
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
    findHeading();
    document.querySelectorAll('.langs a').forEach(samePlace);
    document.addEventListener('keydown', searchKey);
    openForPrint();
  });
})();
