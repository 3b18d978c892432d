import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tests that a mutant of grading, typed answers or statistics must not survive; no build, no browser. */
export default defineConfig({
	root: resolve(import.meta.dirname, '../..'),
	test: {
		include: ['tests/{grading,model/typed,statistics}/**/*.test.ts'],
		setupFiles: ['tests/mutation/fewer-runs.ts']
	}
});
