import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** The published schemas, which are not ours to copy: they lie beside the project where they are had. */
const FOLDER = resolve('..', 'shared', 'schemas');

/** Whether they are there. */
export const HAS_SCHEMAS = existsSync(FOLDER);

if (!HAS_SCHEMAS) console.warn(`No document is validated: the schemas are not in ${FOLDER}.`);

/** What is compiled already: it takes seconds. */
const compiled = new Map<string, XsdValidator>();

/** A function that lists what a schema finds wrong with a document. */
export function validator(schema: string): (document: string) => string[] {
	const xsd = compiled.get(schema) ?? compile(schema);
	compiled.set(schema, xsd);
	return (text) => {
		const document = XmlDocument.fromString(text);
		try {
			xsd.validate(document);
			return [];
		} catch (error) {
			if (!(error instanceof XmlValidateError)) throw error;
			return error.details.map(({ message }) => message);
		} finally {
			document.dispose();
		}
	};
}

function compile(schema: string): XsdValidator {
	// The schemas import each other by relative paths.
	xmlRegisterFsInputProviders();
	const path = join(FOLDER, schema);
	return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }));
}
