import { describe, expect, it } from 'vitest';
import { installNotice, plannedChanges } from './apt-chromium.ts';

/** What `apt-get --simulate` prints on Debian 12 where a library is behind the one that is needed. */
const SIMULATION = `Reading package lists...
The following additional packages will be installed:
  chromium-common libudev1
2 upgraded, 2 newly installed, 0 to remove and 123 not upgraded.
Inst libudev1 [252.38-1~deb12u1] (252.39-1~deb12u2 Debian:12.15/oldstable [amd64])
Inst perl [5.36.0-7+deb12u2] (5.36.0-7+deb12u4 Debian-Security:12/oldstable-security [amd64]) []
Inst chromium-common (156.0.8078.108-1~deb12u1 Debian-Security:12/oldstable-security [amd64])
Inst chromium (156.0.8078.108-1~deb12u1 Debian-Security:12/oldstable-security [amd64]) [perl:amd64 ]
Conf libudev1 (252.39-1~deb12u2 Debian:12.15/oldstable [amd64])
Conf chromium (156.0.8078.108-1~deb12u1 Debian-Security:12/oldstable-security [amd64])
`;

describe('plannedChanges', () => {
	it('a package with a version in brackets is upgraded, one without is added', () => {
		expect(plannedChanges(SIMULATION)).toEqual({
			added: ['chromium-common', 'chromium'],
			upgraded: ['libudev1', 'perl']
		});
	});

	it('a simulation without packages changes nothing', () => {
		expect(plannedChanges('0 upgraded, 0 newly installed, 0 to remove.\n')).toEqual({
			added: [],
			upgraded: []
		});
	});
});

describe('installNotice', () => {
	it('one line says how much is added, that nothing is upgraded, and how to avoid it', () => {
		const notice = installNotice('chromium', {
			added: ['chromium', 'chromium-common'],
			upgraded: []
		});
		expect(notice).toContain('2 new packages, none upgraded');
		expect(notice).toContain('CHROMIUM_PATH');
		expect(notice).not.toContain('\n');
	});

	it('packages that are upgraded are counted and named', () => {
		expect(installNotice('chromium', plannedChanges(SIMULATION))).toContain(
			'2 new packages, 2 upgraded because Chromium needs a newer version (libudev1, perl)'
		);
	});
});
