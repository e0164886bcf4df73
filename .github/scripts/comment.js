'use strict';

// Posts the plan of a pull request as its one comment, or edits it. The text comes from a run of the branch, of a fork
// too, so that anybody may have written it: what platform diff --markdown never writes is not posted.
const fs = require('node:fs');

const MARK = '<!-- platform: plan -->';
const BOT = 'github-actions[bot]';

// DiffMarkdown.Limit: GitHub takes 65,536 characters, the mark and the commit stand in what is left.
const LIMIT = 65000;

const TAGS = ['<details>', '<details open>', '</details>', '<summary>', '</summary>',
  '<b>', '</b>', '<code>', '</code>'];
const ENTITIES = /&(amp|lt|gt|quot|#(42|46|58|91|92|93|95|96|124|126|36|8203|64;&#8203|35;&#8203));/g;
const GRAPH = new RegExp('^(graph LR| {2}n\\d+\\["[\\p{L}\\p{N}_ .:,-]*"\\]:::(bad|change|new)'
  + '| {2}n\\d+ --> n\\d+| {2}classDef [\\w :#,-]+)$', 'u');

// What must not be posted, in words.
function faults(bytes) {
  if (bytes.length > 4 * LIMIT) {
    return ['it is too long'];
  }

  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return ['it is no UTF-8'];
  }

  const found = [];
  const check = (wrong, words) => wrong && found.push(words);
  check(text.length > LIMIT, 'it is too long');
  check(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text), 'it holds characters that are not seen');
  const prose = text.replace(/^```mermaid\n([^`]*)^```$/gm, (_, graph) => {
    check(graph.trimEnd().split('\n').some((line) => !GRAPH.test(line)), 'it holds another graph');
    return '';
  }).replace('`pulumi preview`', '');
  check((prose.match(/<[^>]*>?/g) ?? []).some((tag) => !TAGS.includes(tag)), 'it holds other HTML');
  check(/&/.test(prose.replace(ENTITIES, '')), 'it holds other entities');
  check(/[@`\\$~]|(?<!&)#\d|\]\(|\]:|!\[|:\/\/|www\./i.test(prose), 'it holds links, mentions or code');
  return found;
}

// The open pull request that a run was for. Its number is not in the text: whoever wrote that could name another.
async function pullRequest(github, { owner, repo }, run) {
  const { data } = await github.rest.pulls.list({
    owner, repo, state: 'open', head: `${run.head_repository.owner.login}:${run.head_branch}`,
  });
  return data.find((pull) => pull.head.sha === run.head_sha && pull.head.repo?.id === run.head_repository.id);
}

async function post({ github, context, core, file }) {
  const run = context.payload.workflow_run;
  const pull = await pullRequest(github, context.repo, run);
  if (!pull) {
    core.info('no open pull request has this commit any more');
    return;
  }

  const bytes = fs.readFileSync(file);
  const wrong = faults(bytes);
  const text = wrong.length === 0
    ? bytes.toString('utf8') : `## Plan\n\nThe text is not shown: ${wrong.join('; ')}.\n`;
  const body = `${MARK}\n${text}\nOf commit ${run.head_sha}, written by its own program.\n`;
  const comments = await github.paginate(
    github.rest.issues.listComments, { ...context.repo, issue_number: pull.number, per_page: 100 });
  const mine = comments.find((comment) => comment.user?.login === BOT && comment.body?.startsWith(MARK));
  await (mine
    ? github.rest.issues.updateComment({ ...context.repo, comment_id: mine.id, body })
    : github.rest.issues.createComment({ ...context.repo, issue_number: pull.number, body }));
  if (wrong.length > 0) {
    core.setFailed(wrong.join('; '));
  }
}

module.exports = { faults, post, LIMIT, MARK };
