/*
 * Light and dark. `site.js` is the files of this folder, joined in the order of their names; it
 * stands in <head> without `defer`, so that a stored choice applies before the first paint, and
 * everything else waits for the document. Enhancement only: every page is complete without it.
 * Hooks are data attributes and words come from the page, so that no script knows a language.
 *
 *   data-theme-toggle            a button, hidden until this runs, that goes through the choices: as
 *                                the system, light, dark; pages in other tabs follow
 *     [data-theme-is="CHOICE"]     what it shows while that choice holds
 */
(function () {
  'use strict';

  var root = document.documentElement;
  var KEY = 'linkage-theme';

  // Storage may be refused (file://, private windows); the choice then lasts for the page.
  function stored() { try { return localStorage.getItem(KEY); } catch (e) { return null; } }
  function store(value) { try { localStorage.setItem(KEY, value); } catch (e) { /* see above */ } }

  var CHOICES = ['system', 'light', 'dark'];

  function choice() { return root.getAttribute('data-theme') || 'system'; }

  function show() {
    document.querySelectorAll('[data-theme-is]').forEach(function (part) {
      part.hidden = part.getAttribute('data-theme-is') !== choice();
    });
  }

  function apply(next) {
    if (next === 'light' || next === 'dark') root.setAttribute('data-theme', next);
    else root.removeAttribute('data-theme');
    show();
  }

  apply(stored());
  window.addEventListener('storage', function (event) { if (event.key === KEY) apply(event.newValue); });
  // A page that the browser kept for going back heard nothing meanwhile.
  window.addEventListener('pageshow', function (event) { if (event.persisted && stored()) apply(stored()); });

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-theme-toggle]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () {
        var next = CHOICES[(CHOICES.indexOf(choice()) + 1) % CHOICES.length];
        store(next);
        apply(next);
      });
    });
    show();
  });
})();
