import { deflateRawSync } from 'node:zlib';

/** One entry of an archive as its local header has it (APPNOTE.TXT, 4.3.7), true or not. */
export function entryOf(
	name: string,
	content: Uint8Array,
	{ method = 8, flags = 0, size = 0 }: { method?: number; flags?: number; size?: number } = {}
): Uint8Array {
	const header = Buffer.alloc(30);
	header.writeUInt32LE(0x04034b50, 0);
	header.writeUInt16LE(20, 4);
	header.writeUInt16LE(flags, 6);
	header.writeUInt16LE(method, 8);
	if ((flags & 8) === 0) {
		header.writeUInt32LE(content.length, 18);
		header.writeUInt32LE(size, 22);
	}
	header.writeUInt16LE(Buffer.byteLength(name), 26);
	const descriptor = Buffer.alloc((flags & 8) === 0 ? 0 : 16);
	if (descriptor.length > 0) {
		descriptor.writeUInt32LE(0x08074b50, 0);
		descriptor.writeUInt32LE(content.length, 8);
		descriptor.writeUInt32LE(size, 12);
	}
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	return new Uint8Array(Buffer.concat([header, Buffer.from(name), content, descriptor, end]));
}

/** An archive of a few kilobytes that unpacks to a given number of bytes, whatever it says of its size. */
export function bombOf(bytes: number, size = bytes, flags = 0): Uint8Array {
	return entryOf('bomb.xml', deflateRawSync(Buffer.alloc(bytes, 'a'), { level: 9 }), {
		size,
		flags
	});
}
