import { afterEach, expect, it, vi } from 'vitest';
import { saveJson } from '#lib/browser/save-file.ts';

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

it('a file is still at hand after the click that saves it, and given up later', async () => {
	vi.useFakeTimers();
	const link = { href: '', download: '', click: vi.fn() };
	vi.stubGlobal('document', { createElement: () => link });
	const create = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:one');
	const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();

	saveJson('answers.json', [{ a: 1 }]);
	expect(link).toMatchObject({ href: 'blob:one', download: 'answers.json' });
	expect(link.click).toHaveBeenCalledOnce();
	const [blob] = create.mock.calls[0] ?? [];
	expect(JSON.parse(await (blob as Blob).text())).toEqual([{ a: 1 }]);

	vi.advanceTimersByTime(1000);
	expect(revoke).not.toHaveBeenCalled();
	vi.runAllTimers();
	expect(revoke).toHaveBeenCalledExactlyOnceWith('blob:one');
});
