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
		// Nothing is kept here: what the address asks for holds for this page.
	}
	// A page that the browser kept whole while the choice was changed comes back as it was.
	addEventListener('pageshow', ({ persisted }) => {
		try {
			if (persisted && (localStorage.getItem(key) ?? '') !== ids.join(',')) location.reload();
		} catch {
			// Nothing is kept here, so nothing can have changed.
		}
	});
	if (ids.length === 0) return;
	document.documentElement.dataset['hidden'] = ids.join(' ');
	const sheet = new CSSStyleSheet();
	const hide = (selector = '') => sheet.insertRule(`${selector}{display:none!important}`);
	for (const id of ids) {
		const claim = `[data-claim^="${id}."]`;
		// A paragraph that rests on the text goes with its cards, which are printed under it.
		const rests = `.noted:has(>p ${claim})`;
		hide(`${claim}:not(.claim),:is(.compare,.specimen):has(${claim}),[data-source="${id}"]`);
		hide(`.check[data-sources~="${id}"],.relations li:has([href*="#${id}."])`);
		hide(`.counts,${rests}>*`);
		for (const rule of [
			`${rests}::before{content:"Left out here: a passage that rests on a hidden text."}`,
			`.hiding:has([data-hiding="${id}"]){display:block}`,
			`.hiding [data-hiding="${id}"]{display:inline!important}`
		])
			sheet.insertRule(rule);
	}
	const hidden = ids.map((id) => `[data-source="${id}"]`).join(',');
	// What no other text uses is a word of the hidden ones alone.
	hide(`.entry:not(:has(.uses>li:not(${hidden})))`);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})();
