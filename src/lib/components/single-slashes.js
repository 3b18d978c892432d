(() => {
	// A host that shows a page at “/practice//” shows it one folder too deep: none of its relative
	// addresses leads to its files.
	const path = location.pathname.replace(/\/{2,}/g, '/');
	if (path !== location.pathname) location.replace(path + location.search + location.hash);
})();
