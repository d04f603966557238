/*
 * What is chosen in a table, in the address of the page: ?sort=-filing_date&q=…&status=granted
 * &cols=filing_date,charts&group=status&page=3. An address that somebody shares shows the same.
 */
(function (tables) {
  'use strict';

  var OWN = ['sort', 'q', 'cols', 'group', 'page'];

  function name(key) { return OWN.indexOf(key) < 0 ? key : 'f.' + key; }

  tables.nothingChosen = function () { return { sort: '', q: '', facets: {}, cols: null, group: '', page: 1 }; };

  tables.fromAddress = function (facets) {
    var given = new URLSearchParams(location.search);
    var state = tables.nothingChosen();
    state.sort = given.get('sort') || '';
    state.q = given.get('q') || '';
    state.group = given.get('group') || '';
    state.page = Math.max(1, parseInt(given.get('page'), 10) || 1);
    if (given.has('cols')) state.cols = given.get('cols').split(',').filter(Boolean);
    facets.forEach(function (facet) {
      var value = given.get(name(facet.key));
      if (value) state.facets[facet.key] = value;
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

  tables.toAddress = function (state) {
    var query = tables.address(state);
    try {
      history.replaceState(null, '', (query ? '?' + query : location.pathname) + location.hash);
    } catch (e) { /* A browser that forbids it for files shows the table all the same. */ }
  };
})(window.linkageTables = window.linkageTables || {});
