/** What apt would change, by the names of packages. */
export interface PlannedChanges {
	added: string[];
	upgraded: string[];
}

/**
 * Arguments of `apt-get` that install Chromium and as little else as possible. Recommended packages
 * (printing, sound servers, notifications) are what pulls in upgrades of the base system on a machine
 * that is a few updates behind; tests in a browser need none of them. `--no-upgrade` holds only for
 * `chromium` itself: a library that it needs in a newer version is upgraded, and the simulated run
 * says so beforehand. Nothing is ever removed.
 */
export const INSTALL_CHROMIUM = [
	'install',
	'-y',
	'--no-upgrade',
	'--no-install-recommends',
	'--no-remove',
	'chromium'
] as const;

/**
 * Reads what `apt-get --simulate` printed: `Inst name (new …)` for a package that is added and
 * `Inst name [old] (new …)` for one that is upgraded.
 */
export function plannedChanges(simulation: string): PlannedChanges {
	const changes: PlannedChanges = { added: [], upgraded: [] };
	for (const [, name = '', old] of simulation.matchAll(/^Inst (\S+) (\[[^\]]+\] )?\(/gmu))
		(old === undefined ? changes.added : changes.upgraded).push(name);
	return changes;
}

/** The one line that is printed before packages are installed. */
export function installNotice({ added, upgraded }: PlannedChanges): string {
	const upgrades =
		upgraded.length === 0
			? 'none upgraded'
			: `${upgraded.length} upgraded because Chromium needs a newer version (${upgraded.join(', ')})`;
	return `Installing the distribution’s package chromium: ${added.length} new packages, ${upgrades}. To avoid this, stop here and set CHROMIUM_PATH to a Chromium, Chrome or Edge that you have.`;
}
