// SPDX-License-Identifier: GPL-3.0-or-later
// See sdk_superapp.sh. The package has no class for most actions of this API, so its common client is used, which signs any action.
'use strict'

const assert = require('node:assert')
const { spawn } = require('node:child_process')
const crypto = require('node:crypto')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { common } = require('tencentcloud-sdk-nodejs-intl-en')

const LONGEST = 20000 // ms that the platform may take for one thing
const ZIP = Buffer.from('504b0506' + '00'.repeat(18), 'hex') // an archive with nothing in it

class Platform {
  constructor (told) {
    const url = new URL(told.url)
    const profile = new common.ClientProfile('TC3-HMAC-SHA256', new common.HttpProfile('http://', url.host, 'POST'))
    const credential = new common.Credential(told.secretId, told.secretKey)
    this.client = new common.CommonClient(url.host, '2025-01-06', credential, 'ap-singapore', profile)
    this.platformId = told.platformId
  }

  /** Data of a call; its code is thrown as `error.code` where it is refused. */
  call (action, parameters) {
    return new Promise((resolve, reject) => {
      this.client.request(action, { PlatformId: this.platformId, ...parameters }, {}, (error, response) => {
        error ? reject(error) : resolve(response.Data)
      })
    })
  }

  async code (action, parameters) {
    try {
      await this.call(action, parameters)
    } catch (error) {
      return error.code
    }
    return ''
  }

  async until (action, parameters, good) {
    for (const end = Date.now() + LONGEST; Date.now() < end;) {
      const data = await this.call(action, parameters)
      if (good(data)) {
        return data
      }
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    throw new Error('the platform took too long')
  }
}

const hmac = (key, text) => crypto.createHmac('sha1', key).update(text).digest('hex')

async function upload (told, keys, bytes) {
  const host = new URL(told.cosUrl).host
  const now = Math.floor(Date.now() / 1000)
  const span = `${now - 60};${now + 600}`
  const request = crypto.createHash('sha1').update(`put\n/${keys.Path}\n\nhost=${encodeURIComponent(host)}\n`).digest('hex')
  const signature = hmac(hmac(keys.TempSecretKey, span), `sha1\n${span}\n${request}\n`)
  const answer = await fetch(`${told.cosUrl}/${keys.Path}`, {
    method: 'PUT',
    body: bytes,
    headers: {
      Authorization: `q-sign-algorithm=sha1&q-ak=${keys.TempSecretId}&q-sign-time=${span}&q-key-time=${span}` +
        `&q-header-list=host&q-url-param-list=&q-signature=${signature}`,
      'x-cos-security-token': keys.Token
    }
  })
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('etag'), `"${crypto.createHash('md5').update(bytes).digest('hex')}"`)
  return `${told.cosUrl}/${keys.Path}`
}

async function publish (told, log) {
  const platform = new Platform(told)
  const MNPId = told.programs[1]
  const keys = await platform.call('DescribeTempSecret4UploadFile2Cos', { BusinessName: 'tcsas', Suffix: '.zip' })
  const FileUrl = await upload(told, keys, ZIP)
  const { TaskId } = await platform.call('CreateMNPVersion', { MNPId, MNPVersion: '1.0.0', MNPVersionIntro: '第一版', FileUrl })
  const task = await platform.until('DescribeMNPVersion', { BusinessId: TaskId }, data => data.TaskStatus === 60)
  const MNPVersionId = task.MNPVersionId
  assert.equal(await platform.code('ReleaseMNPVersion', { MNPVersionId }), 'FailedOperation.OnlyReleasePlatformApprovedMNPVersion')
  const { ApprovalNo } = await platform.call('CreateMNPApproval', { MNPVersionId, ApplyAction: 'submit' })
  const inbox = await platform.call('DescribeMNPApprovalList', { Offset: 0, Limit: 100, ApprovalStatusList: [0, 1] })
  const ApprovalItems = inbox.DataList.filter(row => row.ApprovalNo === ApprovalNo)
    .map(row => ({ AppId: row.ApplicationId, ApprovalResult: 3 }))
  await platform.call('ProcessMNPApproval', { ApprovalNo, ApprovalItems })
  await platform.call('ReleaseMNPVersion', { MNPVersionId })
  const stages = await platform.call('DescribeMNPAllStageVersions', { MNPId })
  assert(stages.some(row => row.Phase === 'Online' && row.MNPVersion === '1.0.0'))

  const effects = fs.readFileSync(log, 'utf8').trim().split('\n').map(line => JSON.parse(line))
    .filter(line => line.kind === 'effect' && line.appid === MNPId).map(line => line.effect)
  assert.deepEqual(effects, ['createVersion', 'submit', 'approve', 'release'])
}

async function main () {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sdk-superapp-'))
  const log = path.join(folder, 'effects.log')
  const sandbox = spawn(process.argv[2], ['--log', log, '--time-scale', '600', '--exit-with-stdin'], { stdio: ['pipe', 'pipe', 'inherit'] })
  try {
    let text = ''
    for await (const part of sandbox.stdout) {
      text += part
      if (text.includes('\n')) {
        break
      }
    }
    await publish(JSON.parse(text).tcsas, log)
    console.log('the vendor\'s client took a package to online')
  } finally {
    sandbox.stdin.end()
    fs.rmSync(folder, { recursive: true })
  }
}

main().then(() => process.exit(0), error => {
  console.error(error)
  process.exit(1)
})
