// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/// Every name that this platform declares. The journal stores them: one may be added, never changed.
namespace flotilla::wechat {

namespace operations {
inline constexpr QLatin1StringView Publish{"publish"};
inline constexpr QLatin1StringView SubmitAudit{"submit-audit"};
inline constexpr QLatin1StringView UndoAudit{"undo-audit"};
inline constexpr QLatin1StringView SpeedupAudit{"speedup-audit"};
inline constexpr QLatin1StringView Release{"release"};
inline constexpr QLatin1StringView Gray{"gray"};
inline constexpr QLatin1StringView CancelGray{"cancel-gray"};
inline constexpr QLatin1StringView Rollback{"rollback"};
inline constexpr QLatin1StringView VisibleLook{"visible_look"}; ///< reads whether it is so already
inline constexpr QLatin1StringView Visibility{"visibility"};
inline constexpr QLatin1StringView MinVersion{"min-version"};
inline constexpr QLatin1StringView Domains{"domains"};
inline constexpr QLatin1StringView Testers{"testers"};
inline constexpr QLatin1StringView PrivacySetting{"privacy-setting"};
inline constexpr QLatin1StringView ApplyPrivacyApi{"apply-privacy-api"};
inline constexpr QLatin1StringView MessageTemplateAdd{"message-template-add"};
inline constexpr QLatin1StringView MessageTemplateDelete{"message-template-delete"};
inline constexpr QLatin1StringView TemplateAdd{"template-add"};
inline constexpr QLatin1StringView TemplateDelete{"template-delete"};
} // namespace operations

namespace steps {
inline constexpr QLatin1StringView Look{"look"}; ///< reads the versions before the commit
inline constexpr QLatin1StringView Commit{"commit"};
inline constexpr QLatin1StringView Trial{"trial"}; ///< reads back that the trial version is ours
inline constexpr QLatin1StringView Scan{"scan"};   ///< waits for the privacy scan
inline constexpr QLatin1StringView AuditLook{"audit_look"}; ///< reads the newest review before the submission
inline constexpr QLatin1StringView Category{"category"};
inline constexpr QLatin1StringView Pages{"pages"};
inline constexpr QLatin1StringView Media{"media"}; ///< uploads what the audit profile shows the reviewers
inline constexpr QLatin1StringView QuotaLook{"quota_look"}; ///< reads that more is left than the reserve
inline constexpr QLatin1StringView Submit{"submit"};
inline constexpr QLatin1StringView Audit{"audit"};
inline constexpr QLatin1StringView Approved{"approved"}; ///< reads that the approved version is the one to release
inline constexpr QLatin1StringView ReleaseLook{"release_look"};
inline constexpr QLatin1StringView Release{"release"};
inline constexpr QLatin1StringView Online{"online"}; ///< reads back that the version is online
inline constexpr QLatin1StringView GrayAudit{"gray_audit"};
inline constexpr QLatin1StringView GrayLook{"gray_look"};
inline constexpr QLatin1StringView Gray{"gray"};
inline constexpr QLatin1StringView GrayPlan{"gray_plan"}; ///< reads back the share
inline constexpr QLatin1StringView Soak{"soak"};           ///< of a stage, without a limit of errors
inline constexpr QLatin1StringView ErrorSoak{"error_soak"}; ///< of a stage: counts the error lines of the log
inline constexpr QLatin1StringView OpenLook{"open_look"}; ///< reads that a review is open
inline constexpr QLatin1StringView UndoLook{"undo_look"}; ///< reads that a review is open, and that it may be withdrawn
inline constexpr QLatin1StringView Undo{"undo"};
inline constexpr QLatin1StringView Withdrawn{"withdrawn"};
inline constexpr QLatin1StringView Speedup{"speedup"};
inline constexpr QLatin1StringView RunningLook{"running_look"}; ///< reads that a grayscale release runs
inline constexpr QLatin1StringView CancelGray{"cancel_gray"};
inline constexpr QLatin1StringView GrayGone{"gray_gone"};
inline constexpr QLatin1StringView NoGray{"no_gray"}; ///< reads that none runs
inline constexpr QLatin1StringView History{"history"};
inline constexpr QLatin1StringView OnlineLook{"online_look"};
inline constexpr QLatin1StringView Rollback{"rollback"};
inline constexpr QLatin1StringView Returned{"returned"};
inline constexpr QLatin1StringView VisibleLook{"visible_look"}; ///< reads whether it is so already
inline constexpr QLatin1StringView Visibility{"visibility"};
inline constexpr QLatin1StringView Visible{"visible"};
inline constexpr QLatin1StringView MinVersionLook{"min_version_look"}; ///< reads whether it is so already
inline constexpr QLatin1StringView MinVersion{"min_version"};
inline constexpr QLatin1StringView MinLook{"min_look"};
inline constexpr QLatin1StringView DomainsLook{"domains_look"};
inline constexpr QLatin1StringView WebviewLook{"webview_look"};
inline constexpr QLatin1StringView Webview{"webview"};
inline constexpr QLatin1StringView WebviewSeen{"webview_seen"};
inline constexpr QLatin1StringView Domains{"domains"};
inline constexpr QLatin1StringView DomainsSeen{"domains_seen"}; ///< reads the server domains back, and ends with what was refused
inline constexpr QLatin1StringView TestersLook{"testers_look"};
inline constexpr QLatin1StringView Testers{"testers"}; ///< what all of these are shown as
inline constexpr QLatin1StringView AddTesters{"add_testers"};
inline constexpr QLatin1StringView RemoveTesters{"remove_testers"};
inline constexpr QLatin1StringView TestersSeen{"testers_seen"};
inline constexpr QLatin1StringView PrivacyLook{"privacy_look"};
inline constexpr QLatin1StringView Privacy{"privacy"};
inline constexpr QLatin1StringView PrivacySeen{"privacy_seen"};
inline constexpr QLatin1StringView ApiLook{"api_look"};
inline constexpr QLatin1StringView ApplyApi{"apply_api"};
inline constexpr QLatin1StringView ApiSeen{"api_seen"};
inline constexpr QLatin1StringView MessagesLook{"messages_look"}; ///< reads which message templates there are before one is added
inline constexpr QLatin1StringView AddMessage{"add_message"};
inline constexpr QLatin1StringView MessageThere{"message_there"};
inline constexpr QLatin1StringView MessageLook{"message_look"}; ///< reads whether the one to delete is there
inline constexpr QLatin1StringView DeleteMessage{"delete_message"};
inline constexpr QLatin1StringView MessageGone{"message_gone"};
inline constexpr QLatin1StringView DraftLook{"draft_look"};
inline constexpr QLatin1StringView LibraryLook{"library_look"}; ///< reads which templates there are before a draft is added
inline constexpr QLatin1StringView AddTemplate{"add_template"};
inline constexpr QLatin1StringView TemplateThere{"template_there"};
inline constexpr QLatin1StringView TemplateLook{"template_look"}; ///< reads whether the one to delete is there
inline constexpr QLatin1StringView DeleteTemplate{"delete_template"};
inline constexpr QLatin1StringView TemplateGone{"template_gone"};
} // namespace steps

namespace calls {
inline constexpr QLatin1StringView ReadVersions{"read_versions"};
inline constexpr QLatin1StringView Commit{"commit"};
inline constexpr QLatin1StringView ReadScan{"read_scan"};
inline constexpr QLatin1StringView ReadAudit{"read_audit"};
inline constexpr QLatin1StringView ReadCategory{"read_category"};
inline constexpr QLatin1StringView ReadPages{"read_pages"};
inline constexpr QLatin1StringView UploadMedia{"upload_media"};
inline constexpr QLatin1StringView Submit{"submit"};
inline constexpr QLatin1StringView Undo{"undo_audit"};
inline constexpr QLatin1StringView Speedup{"speedup_audit"};
inline constexpr QLatin1StringView Release{"release"};
inline constexpr QLatin1StringView ReadGray{"read_gray"};
inline constexpr QLatin1StringView Gray{"gray_release"};
inline constexpr QLatin1StringView CancelGray{"cancel_gray"};
inline constexpr QLatin1StringView ReadHistory{"read_history"};
inline constexpr QLatin1StringView Rollback{"rollback"};
inline constexpr QLatin1StringView ReadVisibility{"read_visibility"};
inline constexpr QLatin1StringView SetVisibility{"set_visibility"};
inline constexpr QLatin1StringView ReadMinVersion{"read_min_version"};
inline constexpr QLatin1StringView SetMinVersion{"set_min_version"};
inline constexpr QLatin1StringView ReadDomains{"read_domains"};
inline constexpr QLatin1StringView SetDomains{"set_domains"};
inline constexpr QLatin1StringView ReadWebviewDomains{"read_webview_domains"};
inline constexpr QLatin1StringView SetWebviewDomains{"set_webview_domains"};
inline constexpr QLatin1StringView ReadTesters{"read_testers"};
inline constexpr QLatin1StringView AddTesters{"add_testers"};
inline constexpr QLatin1StringView RemoveTesters{"remove_testers"};
inline constexpr QLatin1StringView ReadPrivacy{"read_privacy"};
inline constexpr QLatin1StringView SetPrivacy{"set_privacy"};
inline constexpr QLatin1StringView ReadPrivacyApis{"read_privacy_apis"};
inline constexpr QLatin1StringView ApplyPrivacyApi{"apply_privacy_api"};
inline constexpr QLatin1StringView ReadMessages{"read_messages"};
inline constexpr QLatin1StringView AddMessage{"add_message"};
inline constexpr QLatin1StringView DeleteMessage{"delete_message"};
inline constexpr QLatin1StringView AddTemplate{"add_template"};
inline constexpr QLatin1StringView DeleteTemplate{"delete_template"};
inline constexpr QLatin1StringView ReadEffectiveDomains{"read_effective_domains"};
inline constexpr QLatin1StringView ReadQuota{"read_quota"};
inline constexpr QLatin1StringView ListTemplates{"list_templates"};
inline constexpr QLatin1StringView ListDrafts{"list_drafts"};
inline constexpr QLatin1StringView ListPrograms{"list_programs"};
inline constexpr QLatin1StringView ReadProgram{"read_program"};
inline constexpr QLatin1StringView ReadQrcode{"read_qrcode"};
inline constexpr QLatin1StringView ReadSecretFits{"read_secret_fits"}; ///< whether an AppSecret is right
inline constexpr QLatin1StringView ReadMaterial{"read_material"}; ///< a screenshot of a rejection
inline constexpr QLatin1StringView ReadLog{"read_log"};
inline constexpr QLatin1StringView ReadErrors{"read_errors"}; ///< how many error lines the log has since a stage began
} // namespace calls

namespace fields {
inline constexpr QLatin1StringView Endpoint{"endpoint"};
inline constexpr QLatin1StringView TokenSource{"token_source"}; ///< one of `sources`
inline constexpr QLatin1StringView GatewayUrl{"gateway_url"};
inline constexpr QLatin1StringView BrokerUrl{"broker_url"};
inline constexpr QLatin1StringView BrokerUser{"broker_user"};
inline constexpr QLatin1StringView BrokerPassword{"broker_password"}; ///< how it is sent: md5, plain
inline constexpr QLatin1StringView HttpUrl{"http_url"};
inline constexpr QLatin1StringView HttpTokenPath{"http_token_path"};
inline constexpr QLatin1StringView HttpExpiryPath{"http_expiry_path"};
inline constexpr QLatin1StringView HttpComponentUrl{"http_component_url"};
inline constexpr QLatin1StringView ComponentAppid{"component_appid"};
inline constexpr QLatin1StringView Command{"command"}; ///< a program with its arguments
inline constexpr QLatin1StringView Rate{"rate"}; ///< requests a second over all calls
inline constexpr QLatin1StringView Secret{"secret"}; ///< the key, the password, the pasted token or the component's AppSecret
inline constexpr QLatin1StringView Ticket{"ticket"};
inline constexpr QLatin1StringView ComponentSecret{"component_secret"}; ///< of a token centre, whose `secret` is the key of its gateway
inline constexpr QLatin1StringView PushToken{"push_token"};
inline constexpr QLatin1StringView PushKey{"push_key"};              ///< EncodingAESKey
inline constexpr QLatin1StringView PushKeyBefore{"push_key_before"}; ///< for as long as messages with it are on their way
} // namespace fields

/// Where the tokens of a connection live.
namespace sources {
inline constexpr QLatin1StringView Gateway{"gateway"};
inline constexpr QLatin1StringView Broker{"broker"};
inline constexpr QLatin1StringView Http{"http"};
inline constexpr QLatin1StringView Pasted{"pasted"};
inline constexpr QLatin1StringView Command{"command"};
inline constexpr QLatin1StringView Mint{"mint"};
inline constexpr QLatin1StringView Centre{"centre"}; ///< a token centre of this program; calls go through its gateway
} // namespace sources

namespace services {
inline constexpr QLatin1StringView TokenCentre{"token-centre"};
inline constexpr QLatin1StringView Listen{"listen"}; ///< option: address and port
} // namespace services

namespace opts {
inline constexpr QLatin1StringView Template{"template"};
inline constexpr QLatin1StringView ExtJson{"ext_json"};
inline constexpr QLatin1StringView Until{"until"};   ///< commit, submit, audit, release
inline constexpr QLatin1StringView Gray{"gray"};     ///< percent; empty: a full release
inline constexpr QLatin1StringView Percent{"percent"};
inline constexpr QLatin1StringView TestersFirst{"testers_first"}; ///< no, yes
inline constexpr QLatin1StringView Stages{"stages"}; ///< shares in percent, rising, with commas
inline constexpr QLatin1StringView SoakHours{"soak"}; ///< of each stage; empty: a day
inline constexpr QLatin1StringView MaxErrors{"max_errors"}; ///< error lines a stage may have; empty: the log is not looked at
inline constexpr QLatin1StringView LogFilter{"log_filter"}; ///< the filterMsg of the lines that count; empty: all lines count
inline constexpr QLatin1StringView ThenRelease{"then_release"}; ///< no, yes: after the last stage
inline constexpr QLatin1StringView AuditProfile{"audit_profile"}; ///< JSON, see auditprofile.h
inline constexpr QLatin1StringView AuditProfileFolder{"audit_profile_folder"}; ///< where the files are that it names
inline constexpr QLatin1StringView PrivacyNotUsed{"privacy_not_used"}; ///< no, yes
inline constexpr QLatin1StringView Reserve{"reserve"}; ///< submissions that stay
inline constexpr QLatin1StringView To{"to"};         ///< previous, or an app_version
inline constexpr QLatin1StringView Set{"set"};       ///< open, close; or a base library version
inline constexpr QLatin1StringView File{"file"};     ///< JSON of what is to be set
inline constexpr QLatin1StringView Mode{"mode"};     ///< add, delete, set
inline constexpr QLatin1StringView Add{"add"};       ///< WeChat IDs, with commas
inline constexpr QLatin1StringView Remove{"remove"};
inline constexpr QLatin1StringView Api{"api"};       ///< e.g. wx.getLocation
inline constexpr QLatin1StringView Content{"content"};
inline constexpr QLatin1StringView Tid{"tid"};       ///< of a title in the public library of messages
inline constexpr QLatin1StringView Keywords{"keywords"}; ///< ids, with commas, in the order of the message
inline constexpr QLatin1StringView Scene{"scene"};
inline constexpr QLatin1StringView MessageTemplate{"message_template"};
inline constexpr QLatin1StringView Draft{"draft"};
inline constexpr QLatin1StringView LibraryTemplate{"library_template"}; ///< to delete; unlike `template` it need not be there
inline constexpr QLatin1StringView Level{"level"};   ///< of a log: info, warn, error
inline constexpr QLatin1StringView Date{"date"};     ///< of a log, in China: YYYYMMDD; empty: today
} // namespace opts

/// Marks of a target.
namespace marks {
inline constexpr QLatin1StringView Version{"version"}; ///< that the row is about, where the order names none
inline constexpr QLatin1StringView AuditId{"audit_id"};
inline constexpr QLatin1StringView AuditBefore{"audit_before"}; ///< the newest review when the submission was sent
inline constexpr QLatin1StringView TrialBefore{"trial_before"}; ///< version and time of the trial version before the commit
inline constexpr QLatin1StringView OnlineBefore{"online_before"};
inline constexpr QLatin1StringView SubmittedAt{"submitted_at"}; ///< when what was approved last had been submitted
inline constexpr QLatin1StringView GrayBefore{"gray_before"}; ///< state, share and time of the plan before the call
inline constexpr QLatin1StringView Stage{"stage"};   ///< the share of the stage that a plan is at, in percent
inline constexpr QLatin1StringView StageAt{"stage_at"}; ///< when that share was seen to be reached
inline constexpr QLatin1StringView Soaks{"soaks"};   ///< "1": something comes behind the stage, so it is watched first
inline constexpr QLatin1StringView Errors{"errors"}; ///< error lines of the stage, as seen last
inline constexpr QLatin1StringView Items{"items"};   ///< item_list of the submission, JSON
inline constexpr QLatin1StringView Page{"page"};     ///< the first one, as address of the items
inline constexpr QLatin1StringView Media{"media"};   ///< ids of what was uploaded for the reviewers, by list of preview_info, JSON
inline constexpr QLatin1StringView AppVersion{"app_version"}; ///< of the history, to roll back to
inline constexpr QLatin1StringView Screenshots{"screenshots"}; ///< media ids of a rejection, with | between them
inline constexpr QLatin1StringView Change{"change"}; ///< what a look found left to do, JSON
inline constexpr QLatin1StringView Webview{"webview"}; ///< "1": the order has webview domains
inline constexpr QLatin1StringView WebviewChange{"webview_change"};
inline constexpr QLatin1StringView WebviewRefused{"webview_refused"};
inline constexpr QLatin1StringView WebviewCode{"webview_code"};
inline constexpr QLatin1StringView Refused{"refused"}; ///< what the platform did not take, one a line
inline constexpr QLatin1StringView RefusedCode{"refused_code"};
inline constexpr QLatin1StringView RefusedText{"refused_text"};
inline constexpr QLatin1StringView TestersBefore{"testers_before"}; ///< as the platform names them, one a line
inline constexpr QLatin1StringView ApiBefore{"api_before"}; ///< state and application of the interface before ours
inline constexpr QLatin1StringView IdsBefore{"ids_before"}; ///< what a list had before something was added, one a line
inline constexpr QLatin1StringView TemplateId{"template_id"}; ///< of what was added
inline constexpr QLatin1StringView Bound{"bound"};   ///< testers that this row has added, as the platform names them
} // namespace marks

/// Values of replies and items.
namespace told {
inline constexpr QLatin1StringView TrialVersion{"trial_version"};
inline constexpr QLatin1StringView TrialAt{"trial_at"};
inline constexpr QLatin1StringView OnlineVersion{"online_version"};
inline constexpr QLatin1StringView OnlineAt{"online_at"};
inline constexpr QLatin1StringView AuditVersion{"audit_version"};
inline constexpr QLatin1StringView AuditAt{"audit_at"};
inline constexpr QLatin1StringView Text{"text"};     ///< reason of a review
inline constexpr QLatin1StringView Found{"found"};   ///< privacy interfaces that a scan found
inline constexpr QLatin1StringView Items{"items"};   ///< categories as item_list, JSON
inline constexpr QLatin1StringView Page{"page"};
inline constexpr QLatin1StringView Media{"media"};   ///< as the mark
inline constexpr QLatin1StringView Percent{"percent"};
inline constexpr QLatin1StringView GrayAt{"gray_at"}; ///< when the plan was made
inline constexpr QLatin1StringView Visible{"visible"}; ///< 1, 0
inline constexpr QLatin1StringView MinVersionLook{"min_version_look"}; ///< reads whether it is so already
inline constexpr QLatin1StringView MinVersion{"min_version"};
inline constexpr QLatin1StringView Share{"share"}; ///< of the users, percent
inline constexpr QLatin1StringView Rest{"rest"};
inline constexpr QLatin1StringView Limit{"limit"};
inline constexpr QLatin1StringView SpeedupRest{"speedup_rest"};
inline constexpr QLatin1StringView SpeedupLimit{"speedup_limit"};
inline constexpr QLatin1StringView Version{"version"};
inline constexpr QLatin1StringView Description{"description"};
inline constexpr QLatin1StringView At{"at"};
inline constexpr QLatin1StringView Refused{"refused"}; ///< of a call that was carried out in part: what was not, one a line
inline constexpr QLatin1StringView RefusedCode{"refused_code"};
inline constexpr QLatin1StringView Dropped{"dropped"}; ///< domains that the next release takes away, one a line
inline constexpr QLatin1StringView Testers{"testers"}; ///< as the platform names them, one a line
inline constexpr QLatin1StringView Status{"status"};
inline constexpr QLatin1StringView Privacy{"privacy"}; ///< owner_setting and setting_list, JSON
inline constexpr QLatin1StringView AuditState{"audit_state"}; ///< none, in_review, approved, rejected, withdrawn, delayed
inline constexpr QLatin1StringView GrayState{"gray_state"};   ///< none, initial, running, paused, finished, deleted
inline constexpr QLatin1StringView Level{"level"};     ///< of a line of the log
inline constexpr QLatin1StringView Errors{"errors"};   ///< how many lines
inline constexpr QLatin1StringView Client{"client"};   ///< version of WeChat
inline constexpr QLatin1StringView Library{"library"}; ///< version of the base library
inline constexpr QLatin1StringView Title{"title"};     ///< of a message template
inline constexpr QLatin1StringView Content{"content"}; ///< of a message template
inline constexpr QLatin1StringView Example{"example"};
inline constexpr QLatin1StringView Kind{"kind"};       ///< once, long_term
inline constexpr QLatin1StringView Permissions{"permissions"}; ///< ids of the permission sets, with commas
} // namespace told

/// What a person does in the console of a mini program, and what comes of it.
namespace procedures {
inline constexpr QLatin1StringView AppSecret{"app-secret"};
inline constexpr QLatin1StringView SignIn{"sign-in"};
inline constexpr QLatin1StringView Reset{"reset"};
inline constexpr QLatin1StringView Store{"store"};
inline constexpr QLatin1StringView Check{"check"};
inline constexpr QLatin1StringView HandOn{"hand-on"};
inline constexpr QLatin1StringView Secret{"app_secret"};
} // namespace procedures

/// What is remembered of a mini program.
namespace lane {
inline constexpr QLatin1StringView Committed{"committed"}; ///< fingerprint of what was committed last
inline constexpr QLatin1StringView CommittedAs{"committed_as"}; ///< version and time that the trial version had then
inline constexpr QLatin1StringView Template{"template"};   ///< from which that was
inline constexpr QLatin1StringView Withdrawn{"withdrawn"}; ///< when reviews were withdrawn, in milliseconds, with commas
} // namespace lane

/// Words of replies that are no code of the vendor.
namespace words {
inline constexpr QLatin1StringView None{"none"};   ///< no review, no plan
inline constexpr QLatin1StringView Ready{"ready"}; ///< the scan has ended
} // namespace words

/// Reasons besides those that all platforms share.
namespace reasons {
inline constexpr QLatin1StringView TimedOut{"build_timed_out"}; ///< still going on at the time limit; what the journal has had from the beginning
inline constexpr QLatin1StringView CommitRefused{"commit_refused"};
inline constexpr QLatin1StringView CommitUnclear{"commit_unclear"};
inline constexpr QLatin1StringView NotOnTrial{"not_on_trial"};
inline constexpr QLatin1StringView ScanRefused{"scan_refused"};
inline constexpr QLatin1StringView ScanFound{"scan_found"};
inline constexpr QLatin1StringView ScanTooLong{"scan_too_long"};
inline constexpr QLatin1StringView SubmitRefused{"submit_refused"};
inline constexpr QLatin1StringView MediaRefused{"media_refused"};
inline constexpr QLatin1StringView NoQuota{"no_quota"};
inline constexpr QLatin1StringView NoSpeedups{"no_speedups"};
inline constexpr QLatin1StringView SubmitUnclear{"submit_unclear"};
inline constexpr QLatin1StringView ForeignAudit{"foreign_audit"};
inline constexpr QLatin1StringView NoTrial{"no_trial"};
inline constexpr QLatin1StringView TrialReplaced{"trial_replaced"}; ///< another version was committed while the row waited
inline constexpr QLatin1StringView AuditRejected{"audit_rejected"};
inline constexpr QLatin1StringView AuditWithdrawn{"audit_withdrawn"};
inline constexpr QLatin1StringView NoOpenAudit{"no_open_audit"};
inline constexpr QLatin1StringView UndoRefused{"undo_refused"};
inline constexpr QLatin1StringView NoWithdrawals{"no_withdrawals"}; ///< as we count them: nothing was asked
inline constexpr QLatin1StringView UndoUnclear{"undo_unclear"};
inline constexpr QLatin1StringView SpeedupRefused{"speedup_refused"};
inline constexpr QLatin1StringView NotApproved{"not_approved"};
inline constexpr QLatin1StringView OtherApproved{"other_approved"};
inline constexpr QLatin1StringView ReleaseRefused{"release_refused"};
inline constexpr QLatin1StringView ReleaseUnclear{"release_unclear"};
inline constexpr QLatin1StringView NotOnline{"not_online"};
inline constexpr QLatin1StringView GrayRefused{"gray_refused"};
inline constexpr QLatin1StringView GrayUnclear{"gray_unclear"};
inline constexpr QLatin1StringView GrayLower{"gray_lower"};
inline constexpr QLatin1StringView GrayOlder{"gray_older"}; ///< the plan that runs is about an older version
inline constexpr QLatin1StringView GrayRunning{"gray_running"};
inline constexpr QLatin1StringView NoGray{"no_gray_release"};
inline constexpr QLatin1StringView PlanEnded{"plan_ended"}; ///< in older journals: one of the three below
inline constexpr QLatin1StringView PlanPaused{"plan_paused"}; ///< by somebody, between two stages
inline constexpr QLatin1StringView PlanReleased{"plan_released"};
inline constexpr QLatin1StringView PlanCancelled{"plan_cancelled"};
inline constexpr QLatin1StringView TooManyErrors{"too_many_errors"};
inline constexpr QLatin1StringView LogRefused{"log_refused"};
inline constexpr QLatin1StringView RollbackRefused{"rollback_refused"};
inline constexpr QLatin1StringView RollbackUnclear{"rollback_unclear"};
inline constexpr QLatin1StringView NoHistory{"no_history"};
inline constexpr QLatin1StringView VisibilityRefused{"visibility_refused"};
inline constexpr QLatin1StringView MinVersionRefused{"min_version_refused"};
inline constexpr QLatin1StringView DomainsRefused{"domains_refused"};
inline constexpr QLatin1StringView DomainsNotSeen{"domains_not_seen"};
inline constexpr QLatin1StringView TestersRefused{"testers_refused"};
inline constexpr QLatin1StringView TestersNotSeen{"testers_not_seen"};
inline constexpr QLatin1StringView PrivacyRefused{"privacy_refused"};
inline constexpr QLatin1StringView PrivacyNotSeen{"privacy_not_seen"};
inline constexpr QLatin1StringView NoSuchApi{"no_such_api"};
inline constexpr QLatin1StringView ApplyRefused{"apply_refused"};
inline constexpr QLatin1StringView ApplyUnclear{"apply_unclear"};
inline constexpr QLatin1StringView ApiRejected{"api_rejected"};
inline constexpr QLatin1StringView MessageRefused{"message_refused"};
inline constexpr QLatin1StringView MessageUnclear{"message_unclear"};
inline constexpr QLatin1StringView NoDraft{"no_draft"};
inline constexpr QLatin1StringView TemplateRefused{"template_refused"};
inline constexpr QLatin1StringView TemplateUnclear{"template_unclear"};
inline constexpr QLatin1StringView ReadRefused{"read_refused"};
inline constexpr QLatin1StringView ReleasedBefore{"released_before"}; ///< and left again since: by a rollback, or for another version
} // namespace reasons

namespace checks {
inline constexpr QLatin1StringView TemplateMissing{"template_missing"};
inline constexpr QLatin1StringView Quota{"quota"};
inline constexpr QLatin1StringView ExtJson{"ext_json"};
inline constexpr QLatin1StringView AuditProfile{"audit_profile"};
inline constexpr QLatin1StringView DroppedDomains{"dropped_domains"};
inline constexpr QLatin1StringView LibraryFull{"library_full"};
inline constexpr QLatin1StringView TemplateInUse{"template_in_use"};
inline constexpr QLatin1StringView Withdrawals{"withdrawals"};
inline constexpr QLatin1StringView NoOnlineVersion{"no_online_version"};
inline constexpr QLatin1StringView Settings{"settings"}; ///< the file or the options of a setting
} // namespace checks

} // namespace flotilla::wechat
