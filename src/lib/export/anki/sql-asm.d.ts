/** SQLite compiled to plain JavaScript, which runs under a policy that forbids WebAssembly. */
declare module 'sql.js/dist/sql-asm.js' {
	export { default } from 'sql.js';
}
