// Computes the scores of questionnaire files with fhirpath.js: cases by standard input, their scores by standard output.
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { readFileSync } from 'node:fs';

const calculated = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';
const expressionOf = item => item.extension?.find(one => one.url === calculated)?.valueExpression.expression;
const typeOf = { integer: 'valueInteger', decimal: 'valueDecimal', boolean: 'valueBoolean', string: 'valueString' };

const scoresIn = (items, path = []) => (items ?? []).flatMap(item => [...(expressionOf(item) ? [{ item, path }] : []), ...scoresIn(item.item, [...path, item.linkId])]);

function put(response, { item, path }, value) {
  let within = response;
  for (const linkId of path) {
    within.item ??= [];
    let next = within.item.find(one => one.linkId === linkId);
    if (!next) within.item.push(next = { linkId });
    within = next;
  }
  within.item = (within.item ?? []).filter(one => one.linkId !== item.linkId);
  if (value !== null) within.item.push({ linkId: item.linkId, answer: [{ [typeOf[item.type]]: value }] });
}

function compute(questionnaire, response) {
  const scores = scoresIn(questionnaire.item);
  const values = {};
  for (let round = 0; round < scores.length; round++) {
    for (const score of scores) {
      const result = fhirpath.evaluate(response, expressionOf(score.item), { resource: response, rootResource: response, questionnaire }, r4);
      values[score.item.linkId] = result.length === 1 ? result[0] : null;
    }
    for (const score of scores) put(response, score, values[score.item.linkId]);
  }
  return values;
}

const cases = JSON.parse(readFileSync(0, 'utf8'));
console.log(JSON.stringify(cases.map(({ questionnaire, responses }) => responses.map(response => compute(questionnaire, response)))));
