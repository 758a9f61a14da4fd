// Reads the document named by the argument with AsyncAPI's own parser; prints what is wrong, and how many operations it has.
import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';

const { document, diagnostics } = await new Parser().parse(readFileSync(process.argv[2], 'utf8'));
// 0 is an error, 1 a warning; hints and notes are opinions.
const wrong = diagnostics.filter(diagnostic => diagnostic.severity <= 1);
wrong.forEach(one => console.log(`${one.severity === 0 ? 'error' : 'warning'} ${one.path.join('/')}: ${one.message}`));
if (!document) {
  process.exit(1);
}
console.log(`${document.version()}: ${document.allChannels().length} channels, ${document.allOperations().length} operations`);
process.exit(wrong.length === 0 ? 0 : 1);
