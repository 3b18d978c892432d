import { KINDS } from '#lib/model/kind.ts';
import { cardOf, controlsOf } from './answering.ts';
import { sampleOf } from './question-samples.ts';
import { expect, test } from './watched-page.ts';

// Where the content or a component is meant to change, write the snapshots anew and read them:
// npx playwright test -c tests/e2e kinds --project=root --update-snapshots
for (const kind of KINDS)
	test(`${kind}: assistive technology is told what it was told before`, async ({ page }) => {
		const question = sampleOf(kind);
		await page.goto(`./practice/?questions=${question.id}&seed=tree`);
		const card = cardOf(page, question);
		await expect(card.getByText('Loading the answers …')).toHaveCount(0);
		await expect(controlsOf(card).check).toBeVisible();
		await expect(card.locator('form')).toMatchAriaSnapshot({ name: `${kind}.aria.yml` });
	});
