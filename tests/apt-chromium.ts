/** What apt would change, by the names of packages. */
export interface PlannedChanges {
	added: string[];
	upgraded: string[];
}

/**
 * Packages that a Chromium can come from, the better one first: the shell has no window and no desktop
 * libraries, installs less and opens a page in a third of the time. Not every distribution has it.
 */
export const PACKAGES = ['chromium-headless-shell', 'chromium'] as const;

export type ChromiumPackage = (typeof PACKAGES)[number];

/**
 * Arguments of `apt-get` that install Chromium and as little else as possible. Recommended packages
 * (printing, sound servers, notifications) are what pulls in upgrades of the base system on a machine
 * that is a few updates behind; tests in a browser need none of them. `--no-upgrade` holds only for
 * the package itself: a library that it needs in a newer version is upgraded, and the simulated run
 * says so beforehand. Nothing is ever removed.
 */
export function installArguments(name: ChromiumPackage): string[] {
	return ['install', '-y', '--no-upgrade', '--no-install-recommends', '--no-remove', name];
}

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
export function installNotice(name: ChromiumPackage, { added, upgraded }: PlannedChanges): string {
	const upgrades =
		upgraded.length === 0
			? 'none upgraded'
			: `${upgraded.length} upgraded because Chromium needs a newer version (${upgraded.join(', ')})`;
	return `Installing the distribution’s package ${name}: ${added.length} new packages, ${upgrades}. To avoid this, stop here and set CHROMIUM_PATH to a Chromium, Chrome or Edge that you have.`;
}
