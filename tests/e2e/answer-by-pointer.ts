import {
	controlsOf,
	fieldsOf,
	RELATION_ROWS,
	standingOrder,
	stretchesOf,
	type Answering
} from './answering.ts';

/** Answers with the pointer. */
export const answerByPointer: Answering = async (card, question, response) => {
	const controls = controlsOf(card);
	if (question.kind === 'choice' && response.kind === 'choice') {
		for (const id of response.picked) await labelOf(controls.option(id)).click();
	} else if (question.kind === 'match' && response.kind === 'match') {
		for (const { id, text } of question.stems)
			await controls.target(text).selectOption(response.pairs[id] ?? '');
	} else if (question.kind === 'scale' && response.kind === 'scale') {
		await labelOf(controls.option(response.modality)).click();
		await labelOf(controls.option(response.polarity)).click();
	} else if (question.kind === 'grid' && response.kind === 'grid') {
		for (const [index, { id }] of question.rows.entries()) {
			const mark = response.rows[id];
			if (mark === undefined) continue;
			await labelOf(controls.option(mark.column, index)).click();
			if (mark.evidence !== undefined) await controls.evidence(index).selectOption(mark.evidence);
		}
	} else if (question.kind === 'short' && response.kind === 'short') {
		await controls.text.fill(response.text);
	} else if (question.kind === 'highlight' && response.kind === 'highlight') {
		for (const { element, stretches } of stretchesOf(response)) {
			if (question.elements.length > 1) await labelOf(controls.option(element, 0)).click();
			for (const { first, last } of stretches) {
				await controls.words.nth(first).click();
				if (last > first) await controls.words.nth(last).click({ modifiers: ['Shift'] });
			}
		}
	} else if (question.kind === 'relation' && response.kind === 'relation') {
		const { relation, evidence } = RELATION_ROWS;
		await labelOf(controls.option(response.relation, relation)).click();
		for (const letter of response.evidence)
			await labelOf(controls.option(letter, evidence)).click();
	} else if (question.kind === 'figure' && response.kind === 'figure') {
		const { typed, chosen } = fieldsOf(response);
		for (const { field, value } of typed)
			if (value === null) await labelOf(controls.none(field)).click();
			else await controls.typed(field).fill(value);
		for (const { field, value } of chosen) await controls.chosen(field).selectOption(value);
	} else if (question.kind === 'essay' && response.kind === 'essay') {
		await controls.text.fill(response.text);
		for (const line of response.ticked) await labelOf(controls.tick(line)).click();
	} else if (question.kind === 'order' && response.kind === 'order') {
		if (question.mode === 'chain') {
			for (const id of response.order) await controls.button('add', id).click();
			return;
		}
		let standing = await standingOrder(card, question);
		if (standing.join() === response.order.join()) await controls.keep.click();
		for (const [place, id] of response.order.entries()) {
			for (let at = standing.indexOf(id); at > place; at--) await controls.button('up', id).click();
			standing = await standingOrder(card, question);
		}
	} else throw new Error(`A ${question.kind} question takes no ${response.kind} response.`);
};

function labelOf(input: ReturnType<ReturnType<typeof controlsOf>['option']>) {
	return input.locator('xpath=ancestor::label');
}
