/*
 * The search field in the head of every page: results while somebody types, as a list box.
 *
 *   form[data-search]            see 30-search-index.js; `data-language` is the number of the
 *                                page's language, `data-claim`, `data-none`, `data-more`,
 *                                `data-count`, `data-working` and `data-failed` are words
 *
 * Arrow keys move through the list, Enter opens what is chosen or, where nothing is, the page of
 * all results; Escape closes. The field stays in focus all the while. What is offered are links, so
 * that they open in another tab as any link does.
 */
(function () {
  'use strict';

  var MOST = 7;
  var search = window.linkageSearch;

  function field(form) {
    var input = form.querySelector('input[name=q]');
    var panel = search.element('div', 'find-panel');
    var list = search.element('div', 'find-list');
    var status = search.element('p', 'find-status');
    var turn = 0, chosen = -1, isOpen = false;
    list.id = 'find-list';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', form.querySelector('label').textContent);
    status.setAttribute('role', 'status');
    panel.hidden = true;
    panel.appendChild(status);
    panel.appendChild(list);
    form.appendChild(panel);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');

    function show(open) {
      isOpen = open;
      panel.hidden = !open;
      input.setAttribute('aria-expanded', String(open && list.children.length > 0));
      if (!open) choose(-1);
    }

    function choose(place) {
      chosen = place;
      Array.prototype.forEach.call(list.children, function (option, k) {
        option.setAttribute('aria-selected', String(k === place));
        if (k === place) option.scrollIntoView({ block: 'nearest' });
      });
      if (place < 0) input.removeAttribute('aria-activedescendant');
      else input.setAttribute('aria-activedescendant', list.children[place].id);
    }

    function option(href, place) {
      var item = search.element('a');
      item.id = 'find-' + place;
      item.href = href;
      item.tabIndex = -1;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      return item;
    }

    function all() {
      var address = new URL(form.action);
      address.searchParams.set('q', input.value);
      return address.href;
    }

    function write(found, documents, total) {
      list.textContent = '';
      documents.forEach(function (document, k) {
        var shown = search.shown(form, found, document);
        var item = option(shown.href, k);
        item.appendChild(search.element('span', 'tag line', shown.kind));
        item.appendChild(search.writeTitle(search.element('b'), shown));
        item.appendChild(search.element('span', 'sub', shown.id + (shown.part ? ' \u00b7 ' + shown.part : '')));
        if (shown.text) {
          item.appendChild(search.writeExcerpt(search.element('span', 'ex'), shown));
        }
        list.appendChild(item);
      });
      if (total > documents.length) {
        var more = option(all(), documents.length);
        more.className = 'all';
        more.textContent = form.getAttribute('data-more').replace('%1', String(total));
        list.appendChild(more);
      }
    }

    function run() {
      var mine = turn += 1, query = input.value;
      function isWanted() { return mine === turn; }
      if (!query.trim()) { list.textContent = ''; return show(false); }
      if (!isOpen) status.textContent = form.getAttribute('data-working');
      show(true);
      function fail() {
        if (!isWanted()) return;
        list.textContent = '';
        status.textContent = form.getAttribute('data-failed');
        input.setAttribute('aria-expanded', 'false');
      }
      search.find(query, isWanted, function (found) {
        var order = search.ordered(found);
        var top = order.slice(0, MOST);
        Promise.all(top.map(function (number) { return search.read(found.index, number); })).then(function (documents) {
          if (!isWanted()) return;
          write(found, documents, order.length);
          choose(-1);
          status.textContent = order.length
            ? (found.open ? form.getAttribute('data-working') : form.getAttribute('data-count').replace('%1', String(order.length)))
            : form.getAttribute('data-none');
          input.setAttribute('aria-expanded', String(order.length > 0));
        }).catch(fail);
      }).catch(fail);
    }

    search.whenTyped(input, run);
    input.addEventListener('focus', function () {
      search.open().catch(function () { /* told once something is looked for */ });
      if (input.value.trim() && list.children.length) show(true);
    });
    input.addEventListener('keydown', function (event) {
      if (event.isComposing || event.keyCode === 229) return;
      var count = list.children.length;
      if (event.key === 'Escape' && isOpen) {
        event.preventDefault();
        show(false);
      } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count) {
        event.preventDefault();
        if (!isOpen) show(true);
        var step = event.key === 'ArrowDown' ? 1 : -1;
        choose(chosen + step < -1 ? count - 1 : chosen + step >= count ? -1 : chosen + step);
      } else if (event.key === 'Enter' && isOpen && chosen >= 0) {
        event.preventDefault();
        // With the keys that open a link elsewhere it does so here.
        list.children[chosen].dispatchEvent(new MouseEvent('click', {
          bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey, shiftKey: event.shiftKey
        }));
      }
    });
    // The list must not take the focus, or it would close before the click arrives.
    panel.addEventListener('mousedown', function (event) { event.preventDefault(); });
    form.addEventListener('focusout', function (event) {
      if (!form.contains(event.relatedTarget)) show(false);
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    var form = document.querySelector('form[data-search]');
    if (form) field(form);
  });
})();
