// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/// Every name that this platform declares. The journal stores them: one may be added, never changed.
namespace flotilla::tcsas {

namespace operations {
inline constexpr QLatin1StringView Publish{"publish"};
inline constexpr QLatin1StringView SubmitApproval{"submit-approval"};
inline constexpr QLatin1StringView WithdrawApproval{"withdraw-approval"};
inline constexpr QLatin1StringView Approve{"approve"};
inline constexpr QLatin1StringView Release{"release"};
inline constexpr QLatin1StringView Rollback{"rollback"};
inline constexpr QLatin1StringView OffShelf{"off-shelf"};
inline constexpr QLatin1StringView DeleteProgram{"delete-program"};
inline constexpr QLatin1StringView Preview{"preview"};
inline constexpr QLatin1StringView SecretGenerate{"secret-generate"};
inline constexpr QLatin1StringView SecretReset{"secret-reset"};
inline constexpr QLatin1StringView SecretFreeze{"secret-freeze"};
inline constexpr QLatin1StringView SecretUnfreeze{"secret-unfreeze"};
inline constexpr QLatin1StringView Domains{"domains"};
inline constexpr QLatin1StringView ApplyApi{"sensitive-api-apply"};
inline constexpr QLatin1StringView ApproveApi{"sensitive-api-approve"};
inline constexpr QLatin1StringView MessageTemplateAdd{"message-template-add"};
inline constexpr QLatin1StringView MessageTemplateDelete{"message-template-delete"};
inline constexpr QLatin1StringView CreateProgram{"create-program"};
inline constexpr QLatin1StringView EditProgram{"edit-program"};
} // namespace operations

namespace steps {
inline constexpr QLatin1StringView FirstLook{"first_look"}; ///< reads that the version is not there before anything is uploaded
inline constexpr QLatin1StringView Upload{"upload"};
inline constexpr QLatin1StringView CreateLook{"create_look"};
inline constexpr QLatin1StringView Create{"create"};
inline constexpr QLatin1StringView Build{"build"};
inline constexpr QLatin1StringView Built{"built"};           ///< reads the id of the version, which the task may not tell
inline constexpr QLatin1StringView NewestLook{"newest_look"}; ///< which version an order is about that names none
inline constexpr QLatin1StringView SubmitLook{"submit_look"};
inline constexpr QLatin1StringView Submit{"submit"};
inline constexpr QLatin1StringView Submitted{"submitted"};   ///< reads the number of the approval
inline constexpr QLatin1StringView PendingLook{"pending_look"};
inline constexpr QLatin1StringView Approve{"approve"};
inline constexpr QLatin1StringView Approved{"approved"};     ///< reads that nothing of it is pending any more
inline constexpr QLatin1StringView Approval{"approval"};     ///< follows the approval, for hours or days
inline constexpr QLatin1StringView OpenLook{"open_look"};    ///< reads that an approval is open
inline constexpr QLatin1StringView Withdraw{"withdraw"};
inline constexpr QLatin1StringView Withdrawn{"withdrawn"};
inline constexpr QLatin1StringView ReleaseLook{"release_look"};
inline constexpr QLatin1StringView Release{"release"};
inline constexpr QLatin1StringView Online{"online"};         ///< reads back that the version is online
inline constexpr QLatin1StringView OnlineLook{"online_look"};
inline constexpr QLatin1StringView History{"history"};
inline constexpr QLatin1StringView Rollback{"rollback"};
inline constexpr QLatin1StringView Returned{"returned"};
inline constexpr QLatin1StringView ShelfLook{"shelf_look"};
inline constexpr QLatin1StringView OffShelf{"off_shelf"};
inline constexpr QLatin1StringView OffSeen{"off_seen"};
inline constexpr QLatin1StringView ThereLook{"there_look"};  ///< reads that the mini program is there
inline constexpr QLatin1StringView DeleteProgram{"delete_program"};
inline constexpr QLatin1StringView Gone{"gone"};
inline constexpr QLatin1StringView PreviewLook{"preview_look"};
inline constexpr QLatin1StringView CancelPreview{"cancel_preview"};
inline constexpr QLatin1StringView PreviewGone{"preview_gone"};
inline constexpr QLatin1StringView Preview{"preview"};
inline constexpr QLatin1StringView PreviewSeen{"preview_seen"};
inline constexpr QLatin1StringView SecretLook{"secret_look"};
inline constexpr QLatin1StringView Generate{"generate"};
inline constexpr QLatin1StringView Reset{"reset"};
inline constexpr QLatin1StringView Freeze{"freeze"};
inline constexpr QLatin1StringView Unfreeze{"unfreeze"};
inline constexpr QLatin1StringView SecretSeen{"secret_seen"};
inline constexpr QLatin1StringView DomainsLook{"domains_look"};
inline constexpr QLatin1StringView Domains{"domains"};
inline constexpr QLatin1StringView DomainsSeen{"domains_seen"};
inline constexpr QLatin1StringView ApiLook{"api_look"};
inline constexpr QLatin1StringView ApplyApi{"apply_api"};
inline constexpr QLatin1StringView ApiApplied{"api_applied"};
inline constexpr QLatin1StringView ApiDecision{"api_decision"}; ///< follows the application, for hours or days
inline constexpr QLatin1StringView ApiPending{"api_pending"};
inline constexpr QLatin1StringView ApproveApi{"approve_api"};
inline constexpr QLatin1StringView ApiDecided{"api_decided"};
inline constexpr QLatin1StringView MessagesLook{"messages_look"};
inline constexpr QLatin1StringView LibraryLook{"library_look"};
inline constexpr QLatin1StringView AddMessage{"add_message"};
inline constexpr QLatin1StringView MessageThere{"message_there"};
inline constexpr QLatin1StringView MessageLook{"message_look"};
inline constexpr QLatin1StringView DeleteMessage{"delete_message"};
inline constexpr QLatin1StringView MessageGone{"message_gone"};
inline constexpr QLatin1StringView NameLook{"name_look"};   ///< reads that no mini program has the name
inline constexpr QLatin1StringView CreateProgram{"create_program"};
inline constexpr QLatin1StringView ProgramMade{"program_made"};
inline constexpr QLatin1StringView EditLook{"edit_look"};
inline constexpr QLatin1StringView CategoryLook{"category_look"};
inline constexpr QLatin1StringView Icon{"icon"};
inline constexpr QLatin1StringView Edit{"edit"};
inline constexpr QLatin1StringView Edited{"edited"};
} // namespace steps

namespace calls {
inline constexpr QLatin1StringView ReadVersions{"read_versions"};
inline constexpr QLatin1StringView Upload{"upload"};
inline constexpr QLatin1StringView CreateVersion{"create_version"};
inline constexpr QLatin1StringView ReadTask{"read_task"};
inline constexpr QLatin1StringView Submit{"submit"};
inline constexpr QLatin1StringView ReadApproval{"read_approval"}; ///< the versions, and the notes of an approval that was rejected
inline constexpr QLatin1StringView ReadPending{"read_pending"};   ///< what of a mini program waits for a decision of the superapps
inline constexpr QLatin1StringView Approve{"approve"};
inline constexpr QLatin1StringView Withdraw{"withdraw"};
inline constexpr QLatin1StringView Release{"release"};
inline constexpr QLatin1StringView ReadHistory{"read_history"};
inline constexpr QLatin1StringView Rollback{"rollback"};
inline constexpr QLatin1StringView ReadProgram{"read_program"};
inline constexpr QLatin1StringView OffShelf{"off_shelf"};
inline constexpr QLatin1StringView DeleteProgram{"delete_program"};
inline constexpr QLatin1StringView ReadPreview{"read_preview"};
inline constexpr QLatin1StringView SetPreview{"set_preview"};
inline constexpr QLatin1StringView CancelPreview{"cancel_preview"};
inline constexpr QLatin1StringView ReadSecret{"read_secret"};
inline constexpr QLatin1StringView GenerateSecret{"generate_secret"};
inline constexpr QLatin1StringView ResetSecret{"reset_secret"};
inline constexpr QLatin1StringView FreezeSecret{"freeze_secret"};
inline constexpr QLatin1StringView UnfreezeSecret{"unfreeze_secret"};
inline constexpr QLatin1StringView ReadDomains{"read_domains"};
inline constexpr QLatin1StringView SetDomains{"set_domains"};
inline constexpr QLatin1StringView ReadApis{"read_apis"}; ///< all pages
inline constexpr QLatin1StringView ListApis{"list_apis"}; ///< one page
inline constexpr QLatin1StringView ApplyApi{"apply_api"};
inline constexpr QLatin1StringView ReadApiPending{"read_api_pending"};
inline constexpr QLatin1StringView ApproveApi{"approve_api"};
inline constexpr QLatin1StringView ReadMessages{"read_messages"}; ///< all pages
inline constexpr QLatin1StringView ListMessages{"list_messages"}; ///< one page
inline constexpr QLatin1StringView ReadMessage{"read_message"}; ///< one of a mini program, which tells its scene
inline constexpr QLatin1StringView ReadLibraryTemplate{"read_library_template"};
inline constexpr QLatin1StringView ListLibrary{"list_library"};
inline constexpr QLatin1StringView AddMessage{"add_message"};
inline constexpr QLatin1StringView DeleteMessage{"delete_message"};
inline constexpr QLatin1StringView ListCategories{"list_categories"};
inline constexpr QLatin1StringView UploadIcon{"upload_icon"};
inline constexpr QLatin1StringView EditProgram{"edit_program"};
inline constexpr QLatin1StringView FindProgram{"find_program"}; ///< the mini programs with exactly the name that is looked for
inline constexpr QLatin1StringView CreateProgram{"create_program"};
inline constexpr QLatin1StringView ReadOffline{"read_offline"};
inline constexpr QLatin1StringView ListPrograms{"list_programs"};
inline constexpr QLatin1StringView ListTeams{"list_teams"};
inline constexpr QLatin1StringView ListApplications{"list_applications"};
inline constexpr QLatin1StringView ReadCanary{"read_canary"}; ///< what is in canary release, of every superapp
inline constexpr QLatin1StringView ListApprovals{"list_approvals"};
} // namespace calls

/// Where a person does what has no call; private set-ups have an address of their own, a field of the connection.
inline constexpr QLatin1StringView kConsole{"https://console.tencentcloud.com/tcsas"};

namespace procedures {
inline constexpr QLatin1StringView SignIn{"sign_in"};
inline constexpr QLatin1StringView Privacy{"privacy-agreement"};
inline constexpr QLatin1StringView PrivacyFill{"fill"};
inline constexpr QLatin1StringView PrivacySave{"save"};
inline constexpr QLatin1StringView PrivacyLook{"look"};
inline constexpr QLatin1StringView SkipDomains{"skip-domain-check"};
inline constexpr QLatin1StringView SkipApply{"apply"};
inline constexpr QLatin1StringView SkipDecide{"decided"};
inline constexpr QLatin1StringView SkipEnd{"end"};
inline constexpr QLatin1StringView RealtimeLog{"realtime-log"};
inline constexpr QLatin1StringView LogCode{"code"};
inline constexpr QLatin1StringView LogQuery{"query"};
} // namespace procedures

namespace fields {
inline constexpr QLatin1StringView SecretId{"secret_id"};
inline constexpr QLatin1StringView SecretKey{"secret_key"};
inline constexpr QLatin1StringView Token{"token"};
inline constexpr QLatin1StringView PlatformId{"platform_id"};
inline constexpr QLatin1StringView Region{"region"};
inline constexpr QLatin1StringView Endpoint{"endpoint"};
inline constexpr QLatin1StringView CosEndpoint{"cos_endpoint"};
inline constexpr QLatin1StringView Rate{"rate"}; ///< requests a second of each call
} // namespace fields

namespace opts {
inline constexpr QLatin1StringView Package{"package"}; ///< path of a zip file
inline constexpr QLatin1StringView Until{"until"};     ///< upload, submit, approve, release
inline constexpr QLatin1StringView Approve{"approve"}; ///< no, yes: we are the superapp, too
inline constexpr QLatin1StringView Result{"result"};   ///< approve, reject
inline constexpr QLatin1StringView ApprovalNote{"approval_note"};
inline constexpr QLatin1StringView To{"to"};           ///< previous, or the text of a version
inline constexpr QLatin1StringView Path{"path"};
inline constexpr QLatin1StringView Cancel{"cancel"};   ///< no, yes
inline constexpr QLatin1StringView File{"file"};       ///< JSON of the domains by type
inline constexpr QLatin1StringView Mode{"mode"};       ///< add, set
inline constexpr QLatin1StringView Api{"api"};
inline constexpr QLatin1StringView ApplyReason{"reason"};
inline constexpr QLatin1StringView Library{"library"}; ///< id of a template of the public library; of several templates one a line
inline constexpr QLatin1StringView Keywords{"keywords"}; ///< ids, with commas, in the order of the message; one template a line
inline constexpr QLatin1StringView Scene{"scene"};     ///< one template a line, or one for all
inline constexpr QLatin1StringView MessageTemplate{"message_template"};
inline constexpr QLatin1StringView Search{"search"};
inline constexpr QLatin1StringView Kind{"kind"};       ///< of a library: one-time, long-term
} // namespace opts

/// Columns of a list with what a mini program is to be.
namespace columns {
inline constexpr QLatin1StringView Name{"name"};
inline constexpr QLatin1StringView Type{"type"};
inline constexpr QLatin1StringView Icon{"icon"};
inline constexpr QLatin1StringView Intro{"intro"};
inline constexpr QLatin1StringView Desc{"desc"};
inline constexpr QLatin1StringView Team{"team"}; ///< id of the team that a new one belongs to; the platform's usual one without it
} // namespace columns

/// Marks of a target.
namespace marks {
inline constexpr QLatin1StringView Version{"version"};
inline constexpr QLatin1StringView VersionId{"version_id"};
inline constexpr QLatin1StringView TaskId{"task_id"};
inline constexpr QLatin1StringView ApprovalNo{"approval_no"};
inline constexpr QLatin1StringView Ordered{"ordered"};   ///< numbers of the approvals that an order decides about, with commas …
inline constexpr QLatin1StringView Decided{"decided"};   ///< … and those that it has decided
inline constexpr QLatin1StringView ApprovalBefore{"approval_before"}; ///< the version's newest approval when the submission was sent
inline constexpr QLatin1StringView FileUrl{"file_url"};
inline constexpr QLatin1StringView PackageStamp{"package_stamp"}; ///< size and time of the package when the order began; of a lane, too
inline constexpr QLatin1StringView Pending{"pending"};   ///< ids of the superapps whose decision is open, with commas
inline constexpr QLatin1StringView ShownId{"shown_id"};  ///< the version that is the trial version now
inline constexpr QLatin1StringView OnlineBefore{"online_before"};
inline constexpr QLatin1StringView RolledBack{"rolled_back"}; ///< "1": this workspace rolled back to what is online
inline constexpr QLatin1StringView StateBefore{"state_before"}; ///< of a secret
inline constexpr QLatin1StringView Change{"change"};     ///< what a look found left to do
inline constexpr QLatin1StringView ApiId{"api_id"};
inline constexpr QLatin1StringView Title{"title"};       ///< of a message template
inline constexpr QLatin1StringView TemplateId{"template_id"}; ///< of those that were added, with commas
inline constexpr QLatin1StringView Added{"added"};       ///< how many templates of the order are added; none: 0
inline constexpr QLatin1StringView TemplatesBefore{"templates_before"}; ///< one a line
inline constexpr QLatin1StringView Type{"type"};         ///< of a mini program
inline constexpr QLatin1StringView Name{"name"};
inline constexpr QLatin1StringView Intro{"intro"};
inline constexpr QLatin1StringView Desc{"desc"};
inline constexpr QLatin1StringView IconFile{"icon_file"}; ///< to be uploaded first
inline constexpr QLatin1StringView IconUrl{"icon_url"};
inline constexpr QLatin1StringView Team{"team"};
inline constexpr QLatin1StringView MnpId{"mnp_id"};       ///< of a new mini program
} // namespace marks

/// What is remembered of a mini program from batch to batch.
namespace lane {
inline constexpr QLatin1StringView Created{"created"};             ///< version and package of the newest version that this workspace made
inline constexpr QLatin1StringView RolledBackTo{"rolled_back_to"}; ///< the version that a rollback of ours brought online …
inline constexpr QLatin1StringView RolledBackFrom{"rolled_back_from"}; ///< … and the one that it took from there
} // namespace lane

/// What replies tell.
namespace told {
inline constexpr QLatin1StringView Phase{"phase"};
inline constexpr QLatin1StringView Version{"version"};
inline constexpr QLatin1StringView VersionId{"version_id"};
inline constexpr QLatin1StringView Approval{"approval"};   ///< state of a version's approval, in words
inline constexpr QLatin1StringView ApprovalNo{"approval_no"};
inline constexpr QLatin1StringView Shown{"shown"};         ///< "1": it is the trial version
inline constexpr QLatin1StringView Canary{"canary"};       ///< "1": it is in a canary release
inline constexpr QLatin1StringView Notes{"notes"};         ///< of the superapps that rejected it
inline constexpr QLatin1StringView At{"at"};
inline constexpr QLatin1StringView User{"user"};
inline constexpr QLatin1StringView TeamId{"team_id"};
inline constexpr QLatin1StringView TeamName{"team_name"};
inline constexpr QLatin1StringView Status{"status"};
inline constexpr QLatin1StringView Access{"access"};
inline constexpr QLatin1StringView Name{"name"};
inline constexpr QLatin1StringView Type{"type"};
inline constexpr QLatin1StringView Intro{"intro"};
inline constexpr QLatin1StringView Desc{"desc"};
inline constexpr QLatin1StringView OnlineVersion{"online_version"};
inline constexpr QLatin1StringView OnlineCanary{"online_canary"};
inline constexpr QLatin1StringView CanaryIn{"canary_in"};  ///< names of the superapps where it is in a canary release, one a line
inline constexpr QLatin1StringView DevelopVersion{"develop_version"};
inline constexpr QLatin1StringView PlatformVersion{"platform_version"};
inline constexpr QLatin1StringView PlatformApproval{"platform_approval"};
inline constexpr QLatin1StringView AppId{"app_id"};        ///< of a superapp
inline constexpr QLatin1StringView AppName{"app_name"};
inline constexpr QLatin1StringView Program{"program"};
inline constexpr QLatin1StringView ProgramName{"program_name"};
inline constexpr QLatin1StringView State{"state"};
inline constexpr QLatin1StringView Note{"note"};
inline constexpr QLatin1StringView Method{"method"};
inline constexpr QLatin1StringView Title{"title"};
inline constexpr QLatin1StringView Kind{"kind"};
inline constexpr QLatin1StringView Keywords{"keywords"};   ///< one a line
inline constexpr QLatin1StringView KeywordIds{"keyword_ids"};
inline constexpr QLatin1StringView Example{"example"};     ///< of a keyword
inline constexpr QLatin1StringView Description{"description"};
inline constexpr QLatin1StringView Path{"path"};
inline constexpr QLatin1StringView Text{"text"};
inline constexpr QLatin1StringView FileName{"file_name"};
inline constexpr QLatin1StringView Secret{"secret"};       ///< state of a mini program's key, in words
} // namespace told

/// The platform's words as they are told on. A number that means nothing known stays the number.
namespace words {
inline constexpr QLatin1StringView Develop{"Develop"};
inline constexpr QLatin1StringView Platform{"Platform"};
inline constexpr QLatin1StringView Online{"Online"};
// of an approval, or of one for an interface
inline constexpr QLatin1StringView Pending{"pending"};
inline constexpr QLatin1StringView Processing{"processing"};
inline constexpr QLatin1StringView Rejected{"rejected"};
inline constexpr QLatin1StringView Approved{"approved"};
inline constexpr QLatin1StringView Cancelled{"cancelled"};
inline constexpr QLatin1StringView NotApplied{"not_applied"};
// of a key
inline constexpr QLatin1StringView None{"none"};
inline constexpr QLatin1StringView Active{"active"};
inline constexpr QLatin1StringView Frozen{"frozen"};
inline constexpr QLatin1StringView WasReset{"reset"};
// of a mini program
inline constexpr QLatin1StringView OnShelf{"on_shelf"};
inline constexpr QLatin1StringView OffShelf{"off_shelf"};
} // namespace words

/// Name under which the value of a mini program's key is kept.
inline constexpr QLatin1StringView AppSecret{"app_secret"};

namespace reasons {
inline constexpr QLatin1StringView TimedOut{"build_timed_out"}; ///< still going on at the time limit; what the journal has had from the beginning
inline constexpr QLatin1StringView ReadRefused{"read_refused"};
inline constexpr QLatin1StringView VersionExists{"version_exists"};
inline constexpr QLatin1StringView NotHigher{"not_higher"};
inline constexpr QLatin1StringView UploadRefused{"upload_refused"};
inline constexpr QLatin1StringView CreateRefused{"create_refused"};
inline constexpr QLatin1StringView CreateUnclear{"create_unclear"};
inline constexpr QLatin1StringView BuildFailed{"task_failed"};
inline constexpr QLatin1StringView BuildNotTold{"task_not_told"};
inline constexpr QLatin1StringView VersionNotListed{"version_not_listed"};
inline constexpr QLatin1StringView NoVersion{"no_version"};
inline constexpr QLatin1StringView OnlineNotRead{"online_not_read"}; ///< of a plan only
inline constexpr QLatin1StringView SubmitRefused{"submit_refused"};
inline constexpr QLatin1StringView SubmitUnclear{"submit_unclear"};
inline constexpr QLatin1StringView ApprovalRejected{"approval_rejected"};
inline constexpr QLatin1StringView ApprovalWithdrawn{"approval_withdrawn"};
inline constexpr QLatin1StringView OtherApproval{"other_approval"};
inline constexpr QLatin1StringView Overtaken{"overtaken"};
inline constexpr QLatin1StringView NoPending{"no_pending"};
inline constexpr QLatin1StringView ApproveRefused{"approve_refused"};
inline constexpr QLatin1StringView ApproveUnclear{"approve_unclear"};
inline constexpr QLatin1StringView DecidedOtherwise{"decided_otherwise"}; ///< by somebody else
inline constexpr QLatin1StringView NoOpenApproval{"no_open_approval"};
inline constexpr QLatin1StringView WithdrawRefused{"withdraw_refused"};
inline constexpr QLatin1StringView WithdrawUnclear{"withdraw_unclear"};
inline constexpr QLatin1StringView NotApproved{"not_approved"};
inline constexpr QLatin1StringView ReleaseRefused{"release_refused"};
inline constexpr QLatin1StringView ReleaseUnclear{"release_unclear"};
inline constexpr QLatin1StringView NothingOnline{"nothing_online"};
inline constexpr QLatin1StringView NoHistory{"no_history"};
inline constexpr QLatin1StringView RolledBackAlready{"rolled_back_already"};
inline constexpr QLatin1StringView RollbackRefused{"rollback_refused"};
inline constexpr QLatin1StringView RollbackUnclear{"rollback_unclear"};
inline constexpr QLatin1StringView NoProgram{"no_program"};
inline constexpr QLatin1StringView OffShelfRefused{"off_shelf_refused"};
inline constexpr QLatin1StringView DeleteRefused{"delete_refused"};
inline constexpr QLatin1StringView DeleteUnclear{"delete_unclear"};
inline constexpr QLatin1StringView PreviewRefused{"preview_refused"};
inline constexpr QLatin1StringView PreviewUnclear{"preview_unclear"};
inline constexpr QLatin1StringView NoSecret{"no_secret"};
inline constexpr QLatin1StringView SecretExists{"secret_exists"};
inline constexpr QLatin1StringView SecretRefused{"secret_refused"};
inline constexpr QLatin1StringView SecretLost{"secret_lost"};       ///< a key was made, its value is lost
inline constexpr QLatin1StringView SecretPerhapsLost{"secret_perhaps_lost"}; ///< the answer was lost, and the platform tells the same of both
inline constexpr QLatin1StringView SecretNotReset{"secret_not_reset"}; ///< the answer was lost, and the platform tells the state before
inline constexpr QLatin1StringView SecretNotMade{"secret_not_made"}; ///< the answer was lost, and the platform tells of no key
inline constexpr QLatin1StringView SecretUnclear{"secret_unclear"};
inline constexpr QLatin1StringView DomainsRefused{"domains_refused"};
inline constexpr QLatin1StringView DomainsNotSeen{"domains_not_seen"};
inline constexpr QLatin1StringView NoApi{"no_api"};
inline constexpr QLatin1StringView ApplyRefused{"apply_refused"};
inline constexpr QLatin1StringView ApplyUnclear{"apply_unclear"};
inline constexpr QLatin1StringView ApiRejected{"api_rejected"};
inline constexpr QLatin1StringView MessageRefused{"message_refused"};
inline constexpr QLatin1StringView MessageUnclear{"message_unclear"};
inline constexpr QLatin1StringView NoKeyword{"no_keyword"};
inline constexpr QLatin1StringView EditRefused{"edit_refused"};
inline constexpr QLatin1StringView EditNotSeen{"edit_not_seen"};
inline constexpr QLatin1StringView NoCategory{"no_category"};
inline constexpr QLatin1StringView NameTaken{"name_taken"};
inline constexpr QLatin1StringView CreateProgramRefused{"create_program_refused"};
inline constexpr QLatin1StringView CreateProgramUnclear{"create_program_unclear"};
} // namespace reasons

namespace checks {
inline constexpr QLatin1StringView PlanExpired{"plan_expired"};
inline constexpr QLatin1StringView PlatformId{"platform_id"};
inline constexpr QLatin1StringView Package{"package"};
inline constexpr QLatin1StringView VersionExists{"version_exists"};
inline constexpr QLatin1StringView NotHigher{"not_higher"};
inline constexpr QLatin1StringView OffShelf{"off_shelf"};
inline constexpr QLatin1StringView NoProgram{"no_program"};
inline constexpr QLatin1StringView Unfit{"refused_program"}; ///< the platform does not even tell of it: no permission, no superapp …
inline constexpr QLatin1StringView DomainsGo{"domains_go"};
inline constexpr QLatin1StringView DomainsDiff{"domains_diff"};
inline constexpr QLatin1StringView RolledBack{"rolled_back"};
} // namespace checks

} // namespace flotilla::tcsas
