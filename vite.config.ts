import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: {
		// A font or picture inlined as data: would need a hole in the CSP.
		assetsInlineLimit: 0
	},
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/e2e/**']
	}
});
