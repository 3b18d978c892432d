/** The parts of the site, in the order of the menu; addresses begin at the root of the site. */
export const PLACES = [
	{ href: '/lessons/', text: 'Lessons' },
	{ href: '/sources/', text: 'Sources' },
	{ href: '/claims/', text: 'Claims' },
	{ href: '/glossary/', text: 'Glossary' },
	{ href: '/practice/', text: 'Practice' },
	{ href: '/progress/', text: 'Progress' },
	{ href: '/teach/', text: 'Teach' },
	{ href: '/about/', text: 'About' }
] as const;
