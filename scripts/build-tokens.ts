/** Writes src/ui/tokens.css from src/ui/tokens.json. Run: npx tsx scripts/build-tokens.ts */
import { readFileSync, writeFileSync } from 'node:fs'
import { tokensCss } from './tokensCss.ts'

writeFileSync('src/ui/tokens.css', tokensCss(JSON.parse(readFileSync('src/ui/tokens.json', 'utf8'))))
