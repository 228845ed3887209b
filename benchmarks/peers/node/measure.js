// Times passes over all documents, as Stance's own program does: node measure.js SYSTEM-TASK DOCUMENTS WARM-UP SECONDS
// Prints one line: passes, their seconds, and what the last pass found, apart by tabs.
import { readFileSync } from 'node:fs'

const tasks = {
  // Each pipe holds only what the task needs: https://winkjs.org/wink-nlp/processing-pipeline.html
  'wink-tokens': async () => {
    const nlp = await wink([])
    return (document) => nlp.readDoc(document).tokens().length()
  },
  'wink-tags': async () => {
    const nlp = await wink(['sbd', 'pos', 'ner'])
    return (document) => nlp.readDoc(document).entities().length()
  },
  // Without the tagger, as its documentation says for speed.
  'compromise-tokens': async () => {
    const nlp = await compromise()
    return (document) => nlp.tokenize(document).document.reduce((sum, sentence) => sum + sentence.length, 0)
  },
  'compromise-tags': async () => {
    const nlp = await compromise()
    return (document) => nlp(document).topics().length
  },
  'compromise-quotations': async () => {
    const nlp = await compromise()
    return (document) => nlp(document).quotations().length
  },
  // Not documented: quotations need no tags, only the index that the tagger would make on its way.
  'compromise-bare-quotations': async () => {
    const nlp = await compromise()
    return (document) => nlp.tokenize(document).compute('index').quotations().length
  },
}

async function wink(pipe) {
  const { default: winkNLP } = await import('wink-nlp')
  const { default: model } = await import('wink-eng-lite-web-model')
  return winkNLP(model, pipe)
}

async function compromise() {
  return (await import('compromise')).default
}

const [name, path, warmUp, seconds] = process.argv.slice(2)
const read = await tasks[name]()
const documents = readFileSync(path, 'utf8').split('\f').filter((document) => document.length > 0)

function pass() {
  let found = 0
  for (const document of documents) {
    found += read(document)
  }
  return found
}

let start = performance.now()
let passes = 0
do {
  pass()
  passes += 1
} while (passes < 2 || performance.now() - start < warmUp * 1000)

passes = 0
let found = 0
start = performance.now()
do {
  found = pass()
  passes += 1
} while (performance.now() - start < seconds * 1000)
console.log(`${passes}\t${((performance.now() - start) / 1000).toFixed(6)}\t${found}`)
