(() => {
	// A host that shows a page at “/practice//” shows it one folder too deep: none of its relative
	// addresses leads to its files.
	const path = location.pathname.replace(/\/{2,}/g, '/');
	if (path !== location.pathname) location.replace(path + location.search + location.hash);
	// A link to a place within the page: what is above it must be laid out whole, or the place moves.
	if (location.hash.length > 1) document.documentElement.dataset['linked'] = '';
})();
