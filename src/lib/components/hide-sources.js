// Reads which sources are hidden, from the address or from this browser, and leaves their ids on the root
// element before anything is painted. What follows from it is in hide-rules.ts.
(() => {
	const key = 'says-who:hidden';
	const read = (text = '') =>
		[...new Set(text.split(','))].filter((id) => /^[a-z][a-z0-9-]{0,63}$/.test(id)).slice(0, 20);
	const params = new URLSearchParams(location.search);
	const asked = params.getAll('hide').join(',');
	let ids = read(asked);
	try {
		if (ids.length > 0) localStorage.setItem(key, ids.join(','));
		else if (params.has('hide') && asked.replaceAll(',', '') === '') localStorage.removeItem(key);
		else ids = read(localStorage.getItem(key) ?? '');
	} catch {
		// This browser stores nothing: the address holds for this page only.
	}
	// A page that the browser kept in memory may be older than the choice.
	addEventListener('pageshow', ({ persisted }) => {
		try {
			if (persisted && (localStorage.getItem(key) ?? '') !== ids.join(',')) location.reload();
		} catch {
			// Nothing is stored, so nothing can have changed.
		}
	});
	if (ids.length > 0) document.documentElement.dataset['hidden'] = ids.join(' ');
})();
