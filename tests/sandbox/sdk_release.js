// SPDX-License-Identifier: GPL-3.0-or-later
// See sdk_release.sh. The package's calls are used as its own documentation shows them; only its addresses are pointed here.
'use strict'

const assert = require('node:assert')
const { spawn } = require('node:child_process')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const Api = require('co-wxapp-open-api')

const VERSION = '5.0.0'
const LONGEST = 20000 // ms that the platform may take for one thing

/** Runs a generator that yields promises and generators, as the package is written for. */
async function run (step) {
  if (!step || typeof step.next !== 'function') {
    return step
  }
  let next = step.next()
  while (!next.done) {
    let value
    try {
      value = await run(await next.value)
    } catch (error) {
      next = step.throw(error)
      continue
    }
    next = step.next(value)
  }
  return next.value
}

/** Asks until the answer is good; codes in `patience` mean "not yet". */
async function until (ask, good, patience = []) {
  const end = Date.now() + LONGEST
  for (;;) {
    try {
      const answer = await run(ask())
      if (good(answer)) {
        return answer
      }
    } catch (error) {
      if (!patience.includes(error.code)) {
        throw error
      }
    }
    assert(Date.now() < end, 'the platform took too long')
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

/** The code that a call is refused with. */
async function codeOf (step) {
  try {
    await run(step)
  } catch (error) {
    return error.code
  }
  return 0
}

function client (told, index) {
  const program = told.authorizers[index]
  const api = new Api(told.componentAppid, told.componentSecret, program.appid, program.refreshToken, told.ticket)
  for (const key of Object.keys(api).filter(name => name.toLowerCase().endsWith('prefix'))) {
    api[key] = api[key].replace('https://api.weixin.qq.com', told.url)
  }
  return api
}

async function commit (api, template) {
  const ext = JSON.stringify({ extAppid: api.appid, ext: { shop: '云杉咖啡' }, window: { navigationBarTitleText: '云杉' } })
  await run(api.commitCode(template, ext, VERSION, 'by another client'))
  await until(() => api.getCodePrivacyInfo(), () => true, [61039])
}

async function submit (api) {
  const category = (await run(api.getCodeCategory())).category_list[0]
  const page = (await run(api.getPage())).page_list[0]
  const item = { address: page, tag: 'shop', title: 'Shop', ...category }
  const answer = await until(() => api.submitAudit([item], null, 'Coupons'), () => true, [9402202])
  return answer.auditid
}

async function release (told, log) {
  const api = client(told, 0) // has an online version and a history
  const draft = (await run(api.getCodeTemplateDraftList())).draft_list[0]
  await run(api.addCodeTemplate(draft.draft_id))
  const templates = (await run(api.getCodeTemplateList())).template_list
  const template = templates.find(one => one.user_version === draft.user_version)
  assert(template, 'the draft is in the library')

  await commit(api, template.template_id)
  assert((await run(api.getTestQrCode())).length > 100, 'the trial code is a picture')
  const before = (await run(api.queryQuota())).rest
  const id = await submit(api)
  assert.equal((await run(api.queryQuota())).rest, before - 1)
  await until(() => api.getAuditStatus(id), answer => answer.status === 0)
  assert.equal((await run(api.getLastAuditStatus())).auditid, id)

  await until(() => api.grayReleaseCode(10), () => true, [85020])
  assert.equal((await run(api.getGrayReleasePlan())).gray_release_plan.gray_percentage, 10)
  assert.equal(await codeOf(api.grayReleaseCode(5)), 85082)
  await run(api.revertGrayRelease())
  await run(api.releaseCode())
  assert.equal(await codeOf(api.releaseCode()), 85052)
  await run(api.changeVisitStatus(false))
  await run(api.changeVisitStatus(true))
  await run(api.revertCodeRelease())

  const effects = fs.readFileSync(log, 'utf8').trim().split('\n').map(line => JSON.parse(line))
    .filter(line => line.kind === 'effect' && line.appid === api.appid).map(line => line.effect)
  assert.deepEqual(effects, ['commit', 'submit', 'gray', 'cancelGray', 'release', 'visibility', 'visibility', 'rollback'])
}

async function rejection (told) {
  const api = client(told, told.authorizers.findIndex(one => one.appid.endsWith('r')))
  await commit(api, told.templates[0])
  const id = await submit(api)
  const answer = await until(() => api.getAuditStatus(id), one => one.status === 1)
  assert(answer.reason.length > 0 && answer.screenshot.length > 0, 'a rejection has its reason and screenshots')
  await submit(api)
  await run(api.undoCodeAudit())
  assert.equal((await run(api.getLastAuditStatus())).status, 3)
}

async function main () {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sdk-release-'))
  const log = path.join(folder, 'effects.log')
  const sandbox = spawn(process.argv[2], ['--log', log, '--time-scale', '3600', '--exit-with-stdin'], { stdio: ['pipe', 'pipe', 'inherit'] })
  try {
    let text = ''
    for await (const part of sandbox.stdout) {
      text += part
      if (text.includes('\n')) {
        break
      }
    }
    const told = JSON.parse(text).wechat
    await release(told, log)
    await rejection(told)
    console.log('co-wxapp-open-api took a mini program from a draft to online and back')
  } finally {
    sandbox.stdin.end()
    fs.rmSync(folder, { recursive: true })
  }
}

main().then(() => process.exit(0), error => {
  console.error(error)
  process.exit(1)
})
