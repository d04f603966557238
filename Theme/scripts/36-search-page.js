/*
 * The search page: all results, divided by type, state, standard and pool; the query and what is
 * chosen stand in the address.
 *
 *   form[data-search-page]       its field; `data-checking`, `data-failed`, `data-empty`,
 *                                `data-filtered`, `data-clear`, `data-remove`, `data-values` are words
 *   [data-facet="NAME"]          a group of boxes, filled here
 *   #search-results, #search-list, #search-next, #search-count, #search-chosen, #search-filter,
 *   #search-ways
 *
 * How many results were shown and how far somebody had scrolled stays with the page's entry in the
 * history, so that the way back from a result leads to where it was left.
 */
(function () {
  'use strict';

  var PAGE = 20;
  var MOST_VALUES = 12;
  var NAMES = ['type', 'status', 'standard', 'pool'];
  var search = window.linkageSearch;

  function page(form) {
    var head = document.querySelector('form[data-search]');
    var input = form.querySelector('input');
    var count = document.getElementById('search-count');
    var box = document.getElementById('search-results');
    var list = document.getElementById('search-list');
    var next = document.getElementById('search-next');
    var chips = document.getElementById('search-chosen');
    var ways = document.getElementById('search-ways');
    var filter = document.getElementById('search-filter');
    var language = Number(head.getAttribute('data-language')) || 0;
    var chosen = {}, whole = {}, turn = 0, found = null, order = [], shown = 0, drawing = 0, timer = 0;
    var left = history.state && history.state.shown ? history.state : null;

    function readAddress() {
      var values = new URLSearchParams(location.search);
      input.value = values.get('q') || '';
      NAMES.forEach(function (name) { chosen[name] = new Set(values.getAll(name)); });
    }

    function writeAddress() {
      var values = new URLSearchParams();
      if (input.value.trim()) values.set('q', input.value);
      NAMES.forEach(function (name) { chosen[name].forEach(function (key) { values.append(name, key); }); });
      var text = values.toString();
      keep(location.pathname + (text ? '?' + text : ''));
    }

    function keep(address) {
      var state = left || { shown: shown, y: window.scrollY };
      // Without a server, some browsers let no page change its address.
      try { history.replaceState(state, '', address); } catch (e) { /* see above */ }
    }

    // The name of a chosen value; nothing where the index has no such value, as in an old address.
    function nameOf(name, key) {
      var value = found.index.facets[name].find(function (each) { return each.key === key; });
      return value && value.names[language];
    }

    function isFiltered() { return NAMES.some(function (name) { return chosen[name].size; }); }

    function changed() {
      left = null;
      writeAddress();
      write().catch(fail);
    }

    // A button for each chosen value, which takes it away, and one for all of them.
    function writeChosen() {
      chips.textContent = '';
      NAMES.forEach(function (name) {
        chosen[name].forEach(function (key) {
          var text = nameOf(name, key);
          button(text + ' \u00d7', function () { chosen[name].delete(key); })
            .setAttribute('aria-label', form.getAttribute('data-remove').replace('%1', text));
        });
      });
      chips.hidden = !isFiltered();
      if (!chips.hidden) button(form.getAttribute('data-clear'), function () { NAMES.forEach(function (name) { chosen[name].clear(); }); });
    }

    function button(text, act) {
      var made = search.element('button', 'btn', text);
      made.type = 'button';
      made.addEventListener('click', function () {
        act();
        changed();
        (chips.querySelector('button') || input).focus();
      });
      chips.appendChild(made);
      return made;
    }

    function eachPlace(value, body) {
      var k;
      if (value.range) for (k = value.range.from; k < value.range.to; k += 1) body(k);
      else for (k = 0; k < value.places.length; k += 1) body(value.places[k]);
    }

    // All that is found, and the part of it that fits what is chosen of every facet but one.
    function masks() {
      var total = found.index.count, all = new Uint8Array(total), fits = {}, result = { all: all, but: {} };
      for (var k = 0; k < total; k += 1) all[k] = found.mask[k] ? 1 : 0;
      found.ids.forEach(function (number) { all[number] = 1; });
      NAMES.forEach(function (name) {
        if (!chosen[name].size) return;
        fits[name] = new Uint8Array(total);
        found.index.facets[name].forEach(function (value) {
          if (chosen[name].has(value.key)) eachPlace(value, function (k) { fits[name][k] = 1; });
        });
      });
      function part(but) {
        var mask = all.slice();
        NAMES.forEach(function (name) {
          if (name !== but && fits[name]) for (var k = 0; k < total; k += 1) mask[k] &= fits[name][k];
        });
        return mask;
      }
      NAMES.forEach(function (name) { result.but[name] = part(name); });
      result.fit = part('');
      return result;
    }

    function writeFacet(name, mask) {
      var group = document.querySelector('[data-facet="' + name + '"]'), values = group.querySelector('ul');
      var counted = found.index.facets[name].map(function (value, place) {
        var sum = 0;
        eachPlace(value, function (k) { sum += mask[k]; });
        return { value: value, count: sum, place: place };
      }).filter(function (each) { return each.count || chosen[name].has(each.value.key); });
      if (name !== 'type') counted.sort(function (a, b) { return b.count - a.count || a.place - b.place; });
      var active = document.activeElement, kept = group.contains(active) ? active.value : null;
      values.textContent = '';
      counted.forEach(function (each, k) {
        var key = each.value.key;
        if (name !== 'type' && !whole[name] && k >= MOST_VALUES && !chosen[name].has(key)) return;
        var item = search.element('li'), label = search.element('label'), tick = search.element('input');
        tick.type = 'checkbox';
        tick.value = key;
        tick.checked = chosen[name].has(key);
        tick.addEventListener('change', function () {
          if (tick.checked) chosen[name].add(key); else chosen[name].delete(key);
          changed();
        });
        label.appendChild(tick);
        label.appendChild(document.createTextNode(each.value.names[language]));
        item.appendChild(label);
        item.appendChild(search.element('span', '', String(each.count)));
        values.appendChild(item);
        if (key === kept) tick.focus();
      });
      if (values.children.length < counted.length) {
        var item = search.element('li'), rest = search.element('button', 'btn bare', form.getAttribute('data-values').replace('%1', String(counted.length)));
        rest.type = 'button';
        rest.addEventListener('click', function () {
          whole[name] = true;
          var place = values.children.length - 1;
          writeFacet(name, mask);
          values.children[place].querySelector('input').focus();
        });
        item.appendChild(rest);
        values.appendChild(item);
      }
      group.hidden = !counted.length;
    }

    function result(document_) {
      var each = search.shown(head, found, document_);
      var item = search.element('li'), body = search.element('div'), title = search.element('h3'), link = search.element('a');
      item.appendChild(search.element('span', 'tag line', each.kind));
      link.href = each.href;
      title.appendChild(search.writeTitle(link, each));
      body.appendChild(title);
      if (each.text) body.appendChild(search.writeExcerpt(search.element('p', 'ex'), each));
      item.appendChild(body);
      item.appendChild(search.element('p', 'sub', each.id + (each.part ? ' \u00b7 ' + each.part : '')));
      item.setAttribute('data-number', String(document_.number));
      return item;
    }

    function more(size) {
      var mine = drawing, from = shown, some = order.slice(from, from + size);
      shown += some.length;
      return Promise.all(some.map(function (number) { return search.read(found.index, number); })).then(function (documents) {
        if (mine !== drawing) return;
        if (!from) list.textContent = '';
        documents.forEach(function (each) { list.appendChild(result(each)); });
        next.hidden = shown >= order.length;
        list.setAttribute('data-done', String(!found.open));
        if (found.open) return;
        if (left) window.scrollTo(0, left.y);
        left = null;
        keep(location.href);
      });
    }

    function words(total, all) {
      if (found.open) {
        return form.getAttribute('data-checking').replace('%1', String(Math.max(0, total - found.open))).replace('%2', String(found.open));
      }
      if (!total && all) return form.getAttribute('data-filtered').replace('%1', String(all));
      if (!total) return head.getAttribute('data-none') + ' \u2013 ' + form.getAttribute('data-empty');
      return head.getAttribute('data-count').replace('%1', String(total));
    }

    function write() {
      NAMES.forEach(function (name) {
        chosen[name].forEach(function (key) {
          if (nameOf(name, key)) return;
          chosen[name].delete(key);
          writeAddress();
        });
      });
      var parts = masks();
      drawing += 1;
      NAMES.forEach(function (name) { writeFacet(name, parts.but[name]); });
      order = search.ordered(found, parts.fit);
      count.textContent = words(order.length, parts.all.reduce(function (sum, each) { return sum + each; }, 0));
      writeChosen();
      box.hidden = false;
      ways.hidden = true;
      shown = 0;
      next.hidden = true;
      if (!order.length) list.textContent = '';
      return more(left ? Math.max(left.shown, PAGE) : PAGE);
    }

    function fail() {
      count.textContent = form.getAttribute('data-failed');
      ways.hidden = false;
    }

    function run() {
      var mine = turn += 1, query = input.value;
      drawing += 1;
      list.removeAttribute('data-done');
      writeAddress();
      if (!query.trim()) {
        count.textContent = '';
        box.hidden = chips.hidden = true;
        ways.hidden = false;
        return;
      }
      function failed() { if (mine === turn) fail(); }
      search.find(query, function () { return mine === turn; }, function (answer) {
        found = answer;
        write().catch(failed);
      }).catch(failed);
    }

    readAddress();
    // On a narrow screen the results come first.
    if (window.matchMedia('(max-width: 68rem)').matches) filter.open = false;
    search.whenTyped(input, function () { left = null; run(); });
    window.addEventListener('scroll', function () {
      clearTimeout(timer);
      timer = setTimeout(function () { if (!left) keep(location.href); }, 150);
    });
    list.addEventListener('click', function () { keep(location.href); });
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      run();
    });
    next.addEventListener('click', function () {
      var place = list.children.length;
      more(PAGE).then(function () {
        var link = list.children[place] && list.children[place].querySelector('a');
        if (link) link.focus();
      });
    });
    run();
  }

  document.addEventListener('DOMContentLoaded', function () {
    var form = document.querySelector('form[data-search-page]');
    if (form) page(form);
  });
})();
