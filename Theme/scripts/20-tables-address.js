/*
 * What is chosen in a table stands in the address: ?sort=-filing_date&q=…&status=granted
 * &cols=filing_date,charts&group=status&page=3. An address that somebody shares shows the same.
 * What is typed replaces the address; each other choice is a step that the browser goes back over.
 */
(function (tables) {
  'use strict';

  var OWN = ['sort', 'q', 'cols', 'group', 'page'];

  function name(key) { return OWN.indexOf(key) < 0 ? key : 'f.' + key; }

  tables.nothingChosen = function () { return { sort: '', q: '', facets: {}, cols: null, group: '', page: 1 }; };

  /* What the address says; what this table does not have (an old address, a mistyped one) is left out. */
  tables.fromAddress = function (facets, columns, query) {
    var given = new URLSearchParams(query);
    var state = tables.nothingChosen();
    function isOne(list, key) { return list.some(function (one) { return one.key === key; }); }
    var sort = given.get('sort') || '', group = given.get('group') || '';
    if (isOne(columns, sort.replace(/^-/, ''))) state.sort = sort;
    if (isOne(facets, group)) state.group = group;
    state.q = given.get('q') || '';
    state.page = Math.max(1, parseInt(given.get('page'), 10) || 1);
    if (given.has('cols')) {
      var named = given.get('cols').split(',').filter(Boolean);
      var there = named.filter(function (key) { return isOne(columns, key); });
      if (there.length || !named.length) state.cols = there;
    }
    facets.forEach(function (facet) {
      var value = given.get(name(facet.key));
      if (value && (!facet.values.length || facet.values.indexOf(value) >= 0)) state.facets[facet.key] = value;
    });
    return state;
  };

  /* The address of a state, from its question mark on. */
  tables.address = function (state) {
    var query = new URLSearchParams();
    if (state.sort) query.set('sort', state.sort);
    if (state.q) query.set('q', state.q);
    Object.keys(state.facets).forEach(function (key) {
      if (state.facets[key]) query.set(name(key), state.facets[key]);
    });
    if (state.cols) query.set('cols', state.cols.join(','));
    if (state.group) query.set('group', state.group);
    if (state.page > 1) query.set('page', String(state.page));
    return query.toString().replace(/%2C/g, ',').replace(/%3D/g, '=');
  };

  /* `how` is the method of the history: pushState, replaceState. */
  tables.toAddress = function (state, how) {
    var query = tables.address(state);
    try {
      history[how](null, '', (query ? '?' + query : location.pathname) + location.hash);
    } catch (e) { /* A browser that forbids it for files shows the table all the same. */ }
  };
})(window.linkageTables = window.linkageTables || {});
