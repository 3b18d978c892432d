import { itemOf } from '#lib/export/item-of.ts';
import type { ExportSet } from '#lib/export/item.ts';
import { worksheetElements } from '#lib/export/worksheet/page.ts';
import { pageCss } from '#lib/export/worksheet/page-css.ts';
import { VERSIONS } from '#lib/export/worksheet/versions.ts';
import { worksheetOf } from '#lib/export/worksheet/worksheet.ts';
import { elementNodes } from './element-nodes.ts';

/**
 * Shows a set as the worksheet that its file would be, with the same look: in a shadow tree, whose style
 * sheet touches nothing else of the page.
 */
export function showWorksheet(set: ExportSet): (host: HTMLElement) => void {
	return (host) => {
		const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
		const look = new CSSStyleSheet();
		look.replaceSync(pageCss(VERSIONS));
		root.adoptedStyleSheets = [look];
		const worksheet = worksheetOf(
			set.name,
			set.entries.map((entry) => itemOf(entry, set))
		);
		root.replaceChildren(...worksheetElements(worksheet).map(elementNodes));
	};
}
