'use strict';

// Opens an issue on the drift of a stack, or edits the one that is open. An empty text is no drift, and no issue.
const fs = require('node:fs');

async function report({ github, context, file, stack }) {
  const body = fs.readFileSync(file, 'utf8');
  if (body.trim() === '') {
    return;
  }

  const title = `Drift of ${stack}`;
  const issues = await github.paginate(
    github.rest.issues.listForRepo, { ...context.repo, state: 'open', creator: 'github-actions[bot]', per_page: 100 });
  const mine = issues.find((issue) => issue.title === title && !issue.pull_request);
  await (mine
    ? github.rest.issues.update({ ...context.repo, issue_number: mine.number, body })
    : github.rest.issues.create({ ...context.repo, title, body }));
}

module.exports = { report };
