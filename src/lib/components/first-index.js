(() => {
	// All that a practice does waits for the index of its lesson: it is asked for before any code is here.
	// question-bank.ts finds it under its address. What is wrong with a link, the page says.
	const query = new URLSearchParams(location.search);
	const ids = query.get('questions');
	if (ids === null && !query.get('seed')) return;
	const { lessons = '' } = document.currentScript?.dataset ?? {};
	const wanted =
		ids === null
			? [query.get('lesson') || 'all']
			: ids.split(',').map((id) => id.slice(0, id.indexOf('.')));
	/** @type {Record<string, Promise<Response>>} */
	const asked = {};
	for (const lesson of lessons.split(' ')) {
		if (!wanted.includes(lesson)) continue;
		const address = new URL(`index/${lesson}.json`, location.href).pathname;
		asked[address] = fetch(address, { cache: 'no-cache' });
		asked[address].catch(() => undefined);
	}
	window.askedEarly = asked;
})();
