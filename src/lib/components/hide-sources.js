(() => {
	const key = 'says-who:hidden';
	const asked = new URLSearchParams(location.search).getAll('hide');
	let text = asked.join(',');
	try {
		if (asked.length > 0 && text.replaceAll(',', '') === '') localStorage.removeItem(key);
		else if (asked.length > 0) localStorage.setItem(key, text);
		else text = localStorage.getItem(key) ?? '';
	} catch {
		// Nothing is kept here: what the address asks for holds for this page.
	}
	const ids = [...new Set(text.split(','))]
		.filter((id) => /^[a-z][a-z0-9-]{0,63}$/.test(id))
		.slice(0, 20);
	if (ids.length === 0) return;
	document.documentElement.dataset['hidden'] = ids.join(' ');
	const sheet = new CSSStyleSheet();
	for (const id of ids) {
		const claim = `[data-claim^="${id}."]`;
		for (const rule of [
			`.hiding:has([data-hiding="${id}"]){display:block}`,
			`.hiding [data-hiding="${id}"]{display:inline!important}`,
			`:is(details,li,tr,blockquote)${claim},.compare:has(${claim}),[data-source="${id}"]{display:none}`,
			`.check[data-sources~="${id}"],.relations li:has([href*="#${id}."]){display:none}`,
			`.counts,.noted:has(>p ${claim})>p{display:none}`,
			`.noted:has(>p ${claim})::before{content:"Left out here: a passage that rests on a hidden text."}`
		])
			sheet.insertRule(rule, sheet.cssRules.length);
	}
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})();
