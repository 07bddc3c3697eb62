<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ApprovalOffers</name>
    <message numerus="yes">
        <source>and %n more, as the chosen rows say.</source>
        <translation>
            <numerusform>and %n more, as the chosen rows say.</numerusform>
            <numerusform>and %n more, as the chosen rows say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more open approval(s) of these mini programs are not among the chosen rows and stay open.</source>
        <translation>
            <numerusform>%n more open approval of these mini programs is not among the chosen rows and stays open.</numerusform>
            <numerusform>%n more open approvals of these mini programs are not among the chosen rows and stay open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalQuestion</name>
    <message numerus="yes">
        <source>Approve for %n</source>
        <translation>
            <numerusform>Approve for %n</numerusform>
            <numerusform>Approve for %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message numerus="yes">
        <source>%n mini programs</source>
        <translation>
            <numerusform>%n mini program</numerusform>
            <numerusform>%n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed again, same reason</source>
        <translation>
            <numerusform>%n failed again, same reason</numerusform>
            <numerusform>%n failed again, same reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed again, another reason</source>
        <translation>
            <numerusform>%n failed again, another reason</numerusform>
            <numerusform>%n failed again, another reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not started</source>
        <translation>
            <numerusform>%n not started</numerusform>
            <numerusform>%n not started</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tried again: %1</source>
        <translation>
            <numerusform>%n tried again: %1</numerusform>
            <numerusform>%n tried again: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names and how many others</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait for your decision.</source>
        <translation>
            <numerusform>%n of them waits for your decision.</numerusform>
            <numerusform>%n of them wait for your decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>(%n line(s) left out here: nobody read them)</source>
        <translation>
            <numerusform>(%n line left out here: nobody read it)</numerusform>
            <numerusform>(%n lines left out here: nobody read them)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s)</source>
        <translation>
            <numerusform>%n mini program</numerusform>
            <numerusform>%n mini programs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message numerus="yes">
        <source>%n second(s) slow</source>
        <comment>clock</comment>
        <translation>
            <numerusform>%n second slow</numerusform>
            <numerusform>%n seconds slow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) fast</source>
        <comment>clock</comment>
        <translation>
            <numerusform>%n second fast</numerusform>
            <numerusform>%n seconds fast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) slow</source>
        <comment>clock</comment>
        <translation>
            <numerusform>%n minute slow</numerusform>
            <numerusform>%n minutes slow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) fast</source>
        <comment>clock</comment>
        <translation>
            <numerusform>%n minute fast</numerusform>
            <numerusform>%n minutes fast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) slow</source>
        <comment>clock</comment>
        <translation>
            <numerusform>%n hour slow</numerusform>
            <numerusform>%n hours slow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) fast</source>
        <comment>clock</comment>
        <translation>
            <numerusform>%n hour fast</numerusform>
            <numerusform>%n hours fast</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message numerus="yes">
        <source>It is longer than %n character(s).</source>
        <translation>
            <numerusform>It is longer than %n character.</numerusform>
            <numerusform>It is longer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFiles</name>
    <message numerus="yes">
        <source>The sheet “%1” was read, the first of the workbook. %n others were not.</source>
        <translation>
            <numerusform>The sheet “%1” was read, the first of the workbook. %n other was not.</numerusform>
            <numerusform>The sheet “%1” was read, the first of the workbook. %n others were not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of the sheet are hidden, perhaps by a filter. They were read like the others.</source>
        <translation>
            <numerusform>%n row of the sheet is hidden, perhaps by a filter. It was read like the others.</numerusform>
            <numerusform>%n rows of the sheet are hidden, perhaps by a filter. They were read like the others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionTexts</name>
    <message numerus="yes">
        <source>%1: %n mini programs got one the last time and get none now.</source>
        <comment>an option</comment>
        <translation>
            <numerusform>%1: %n mini program got one the last time and gets none now.</numerusform>
            <numerusform>%1: %n mini programs got one the last time and get none now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgramId</name>
    <message numerus="yes">
        <source>“%1” is not an AppID: it has %n characters instead of 18.</source>
        <translation>
            <numerusform>“%1” is not an AppID: it has %n character instead of 18.</numerusform>
            <numerusform>“%1” is not an AppID: it has %n characters instead of 18.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishWords</name>
    <message numerus="yes">
        <source>%n apps</source>
        <translation>
            <numerusform>%n app</numerusform>
            <numerusform>%n apps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %1 apps to %n mini programs</source>
        <translation>
            <numerusform>Publish %1 apps to %n mini program</numerusform>
            <numerusform>Publish %1 apps to %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish to %n mini programs</source>
        <translation>
            <numerusform>Publish to %n mini program</numerusform>
            <numerusform>Publish to %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names and how many others</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 will be published to %n mini programs.</source>
        <translation>
            <numerusform>%1 will be published to %n mini program.</numerusform>
            <numerusform>%1 will be published to %n mini programs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %1 apps to %n mini programs: %2 publishes</source>
        <translation>
            <numerusform>Publish %1 apps to %n mini program: %2 publishes</numerusform>
            <numerusform>Publish %1 apps to %n mini programs: %2 publishes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked mini programs are left out, because their app is not chosen: %1.</source>
        <translation>
            <numerusform>%n ticked mini program is left out, because its app is not chosen: %1.</numerusform>
            <numerusform>%n ticked mini programs are left out, because their app is not chosen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked mini programs get only some of their apps, because the others are not chosen: %1.</source>
        <translation>
            <numerusform>%n ticked mini program gets only some of its apps, because the others are not chosen: %1.</numerusform>
            <numerusform>%n ticked mini programs get only some of their apps, because the others are not chosen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are %n publishes.</source>
        <translation>
            <numerusform>This is %n publish.</numerusform>
            <numerusform>These are %n publishes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n mini programs</source>
        <comment>app</comment>
        <translation>
            <numerusform>%1: %n mini program</numerusform>
            <numerusform>%1: %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these %1 mini programs are hidden by the filter: %2.</source>
        <comment>%2: names</comment>
        <translation>
            <numerusform>%n of these %1 mini programs is hidden by the filter: %2.</numerusform>
            <numerusform>%n of these %1 mini programs are hidden by the filter: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First %n mini programs, then it waits for your click.</source>
        <translation>
            <numerusform>First %n mini program, then it waits for your click.</numerusform>
            <numerusform>First %n mini programs, then it waits for your click.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First %n mini programs, then the others if %1 % of them are done.</source>
        <translation>
            <numerusform>First %n mini program, then the others if it is done (%1 %).</numerusform>
            <numerusform>First %n mini programs, then the others if %1 % of them are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First %n mini programs, then the others after %1 min.</source>
        <translation>
            <numerusform>First %n mini program, then the others after %1 min.</numerusform>
            <numerusform>First %n mini programs, then the others after %1 min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked, %1 hidden by the filter</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>%n ticked, %1 hidden by the filter</numerusform>
            <numerusform>%n ticked, %1 hidden by the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stops after %n failures in a row</source>
        <translation>
            <numerusform>stops after %n failure</numerusform>
            <numerusform>stops after %n failures in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at once, at most</source>
        <translation>
            <numerusform>%n at once, at most</numerusform>
            <numerusform>%n at once, at most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n mini programs</source>
        <comment>what is done to how many</comment>
        <translation>
            <numerusform>%1: %n mini program</numerusform>
            <numerusform>%1: %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order %n mini programs for %1</source>
        <translation>
            <numerusform>Order %n mini program for %1</numerusform>
            <numerusform>Order %n mini programs for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n min for each mini program</source>
        <translation>
            <numerusform>at most %n min for each mini program</numerusform>
            <numerusform>at most %n min for each mini program</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%1 → %n mini program(s)</source>
        <comment>lanes, number</comment>
        <translation>
            <numerusform>%1 → %n mini program</numerusform>
            <numerusform>%1 → %n mini programs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunnerWords</name>
    <message numerus="yes">
        <source>alive, heard of %n s ago</source>
        <comment>runner</comment>
        <translation>
            <numerusform>alive, heard of %n s ago</numerusform>
            <numerusform>alive, heard of %n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>silent for %n s</source>
        <comment>runner</comment>
        <translation>
            <numerusform>silent for %n s</numerusform>
            <numerusform>silent for %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>silent for %n min</source>
        <comment>runner</comment>
        <translation>
            <numerusform>silent for %n min</numerusform>
            <numerusform>silent for %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartTime</name>
    <message numerus="yes">
        <source>%n day(s) %1 h</source>
        <translation>
            <numerusform>%n day %1 h</numerusform>
            <numerusform>%n days %1 h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakenList</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TcsasChecks</name>
    <message numerus="yes">
        <source>%n team(s) on it</source>
        <translation>
            <numerusform>%n team on it</numerusform>
            <numerusform>%n teams on it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s) found</source>
        <translation>
            <numerusform>%n mini program found</numerusform>
            <numerusform>%n mini programs found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TcsasDomains</name>
    <message numerus="yes">
        <source>keeps %n</source>
        <translation>
            <numerusform>keeps %n</numerusform>
            <numerusform>keeps %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TcsasGray</name>
    <message numerus="yes">
        <source>%n objects are named, more than users may get it.</source>
        <translation>
            <numerusform>%n object is named, more than users may get it.</numerusform>
            <numerusform>%n objects are named, more than users may get it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TcsasPackage</name>
    <message numerus="yes">
        <source>The zip file opens: %n file(s), %1 unpacked.</source>
        <translation>
            <numerusform>The zip file opens: %n file, %1 unpacked.</numerusform>
            <numerusform>The zip file opens: %n files, %1 unpacked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TcsasWords</name>
    <message numerus="yes">
        <source>Submit %n mini programs for approval</source>
        <translation>
            <numerusform>Submit %n mini program for approval</numerusform>
            <numerusform>Submit %n mini programs for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n mini programs from approval</source>
        <translation>
            <numerusform>Withdraw %n mini program from approval</numerusform>
            <numerusform>Withdraw %n mini programs from approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n mini programs</source>
        <translation>
            <numerusform>Release %n mini program</numerusform>
            <numerusform>Release %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll %n mini programs back</source>
        <translation>
            <numerusform>Roll %n mini program back</numerusform>
            <numerusform>Roll %n mini programs back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n mini programs off the shelf</source>
        <translation>
            <numerusform>Take %n mini program off the shelf</numerusform>
            <numerusform>Take %n mini programs off the shelf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n mini programs for good</source>
        <translation>
            <numerusform>Delete %n mini program for good</numerusform>
            <numerusform>Delete %n mini programs for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Generate the AppSecret of %n mini programs</source>
        <translation>
            <numerusform>Generate the AppSecret of %n mini program</numerusform>
            <numerusform>Generate the AppSecret of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset the AppSecret of %n mini programs</source>
        <translation>
            <numerusform>Reset the AppSecret of %n mini program</numerusform>
            <numerusform>Reset the AppSecret of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Freeze the AppSecret of %n mini programs</source>
        <translation>
            <numerusform>Freeze the AppSecret of %n mini program</numerusform>
            <numerusform>Freeze the AppSecret of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unfreeze the AppSecret of %n mini programs</source>
        <translation>
            <numerusform>Unfreeze the AppSecret of %n mini program</numerusform>
            <numerusform>Unfreeze the AppSecret of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload to %n mini programs</source>
        <translation>
            <numerusform>Upload to %n mini program</numerusform>
            <numerusform>Upload to %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n mini programs and wait for the approval</source>
        <translation>
            <numerusform>Submit %n mini program and wait for the approval</numerusform>
            <numerusform>Submit %n mini programs and wait for the approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish to %n mini programs</source>
        <translation>
            <numerusform>Publish to %n mini program</numerusform>
            <numerusform>Publish to %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n mini programs</source>
        <translation>
            <numerusform>Reject %n mini program</numerusform>
            <numerusform>Reject %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n mini programs</source>
        <translation>
            <numerusform>Approve %n mini program</numerusform>
            <numerusform>Approve %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the domains of %n mini programs</source>
        <translation>
            <numerusform>Set the domains of %n mini program</numerusform>
            <numerusform>Set the domains of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add to %n mini programs</source>
        <translation>
            <numerusform>Add to %n mini program</numerusform>
            <numerusform>Add to %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n mini programs</source>
        <translation>
            <numerusform>Create %n mini program</numerusform>
            <numerusform>Create %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n mini programs</source>
        <translation>
            <numerusform>Edit %n mini program</numerusform>
            <numerusform>Edit %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete a message template of %n mini programs</source>
        <translation>
            <numerusform>Delete a message template of %n mini program</numerusform>
            <numerusform>Delete a message template of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply for a sensitive API for %n mini programs</source>
        <translation>
            <numerusform>Apply for a sensitive API for %n mini program</numerusform>
            <numerusform>Apply for a sensitive API for %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the trial version of %n mini programs</source>
        <translation>
            <numerusform>Set the trial version of %n mini program</numerusform>
            <numerusform>Set the trial version of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject the sensitive APIs of %n mini programs</source>
        <translation>
            <numerusform>Reject the sensitive APIs of %n mini program</numerusform>
            <numerusform>Reject the sensitive APIs of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve the sensitive APIs of %n mini programs</source>
        <translation>
            <numerusform>Approve the sensitive APIs of %n mini program</numerusform>
            <numerusform>Approve the sensitive APIs of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the trial version of %n mini programs</source>
        <translation>
            <numerusform>Cancel the trial version of %n mini program</numerusform>
            <numerusform>Cancel the trial version of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve or reject %n mini programs</source>
        <translation>
            <numerusform>Approve or reject %n mini program</numerusform>
            <numerusform>Approve or reject %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide about the sensitive APIs of %n mini programs</source>
        <translation>
            <numerusform>Decide about the sensitive APIs of %n mini program</numerusform>
            <numerusform>Decide about the sensitive APIs of %n mini programs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrailWords</name>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WechatDoctor</name>
    <message numerus="yes">
        <source>%n template(s) in the library</source>
        <translation>
            <numerusform>%n template in the library</numerusform>
            <numerusform>%n templates in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authorised</source>
        <translation>
            <numerusform>%n authorised</numerusform>
            <numerusform>%n authorised</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WechatLibraryChecks</name>
    <message numerus="yes">
        <source>%1, uploaded from it here to %n mini program(s): %2</source>
        <translation>
            <numerusform>%1, uploaded from it here to %n mini program: %2</numerusform>
            <numerusform>%1, uploaded from it here to %n mini programs: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, guessed by the version text alone, on %n mini program(s): %2</source>
        <translation>
            <numerusform>%1, guessed by the version text alone, on %n mini program: %2</numerusform>
            <numerusform>%1, guessed by the version text alone, on %n mini programs: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WechatQueries</name>
    <message numerus="yes">
        <source>WeChat keeps the lines of a log for %n day(s): %1 is before that.</source>
        <translation>
            <numerusform>WeChat keeps the lines of a log for %n day: %1 is before that.</numerusform>
            <numerusform>WeChat keeps the lines of a log for %n days: %1 is before that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WechatWords</name>
    <message numerus="yes">
        <source>Upload a trial version to %n mini programs</source>
        <translation>
            <numerusform>Upload a trial version to %n mini program</numerusform>
            <numerusform>Upload a trial version to %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n mini programs for review</source>
        <translation>
            <numerusform>Submit %n mini program for review</numerusform>
            <numerusform>Submit %n mini programs for review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n mini programs and wait for the review</source>
        <translation>
            <numerusform>Submit %n mini program and wait for the review</numerusform>
            <numerusform>Submit %n mini programs and wait for the review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n mini programs and release what is approved</source>
        <translation>
            <numerusform>Submit %n mini program and release it once approved</numerusform>
            <numerusform>Submit %n mini programs and release what is approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n mini programs and release to a share what is approved</source>
        <translation>
            <numerusform>Submit %n mini program and release it to a share once approved</numerusform>
            <numerusform>Submit %n mini programs and release to a share what is approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n mini programs from review</source>
        <translation>
            <numerusform>Withdraw %n mini program from review</numerusform>
            <numerusform>Withdraw %n mini programs from review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speed up the review of %n mini programs</source>
        <translation>
            <numerusform>Speed up the review of %n mini program</numerusform>
            <numerusform>Speed up the review of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n mini programs</source>
        <translation>
            <numerusform>Release %n mini program</numerusform>
            <numerusform>Release %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n mini programs to a share</source>
        <translation>
            <numerusform>Release %n mini program to a share</numerusform>
            <numerusform>Release %n mini programs to a share</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the grayscale release of %n mini programs</source>
        <translation>
            <numerusform>Cancel the grayscale release of %n mini program</numerusform>
            <numerusform>Cancel the grayscale release of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll %n mini programs back</source>
        <translation>
            <numerusform>Roll %n mini program back</numerusform>
            <numerusform>Roll %n mini programs back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n mini programs in stages, then to all</source>
        <translation>
            <numerusform>Release %n mini program in stages, then to all</numerusform>
            <numerusform>Release %n mini programs in stages, then to all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n mini programs in stages</source>
        <translation>
            <numerusform>Release %n mini program in stages</numerusform>
            <numerusform>Release %n mini programs in stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n mini programs to %1 % of their users</source>
        <translation>
            <numerusform>Release %n mini program to %1 % of its users</numerusform>
            <numerusform>Release %n mini programs to %1 % of their users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace the privacy guideline of %n mini programs</source>
        <translation>
            <numerusform>Replace the privacy guideline of %n mini program</numerusform>
            <numerusform>Replace the privacy guideline of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n mini programs to users</source>
        <translation>
            <numerusform>Open %n mini program to users</numerusform>
            <numerusform>Open %n mini programs to users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close %n mini programs to users</source>
        <translation>
            <numerusform>Close %n mini program to users</numerusform>
            <numerusform>Close %n mini programs to users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add domains to %n mini programs</source>
        <translation>
            <numerusform>Add domains to %n mini program</numerusform>
            <numerusform>Add domains to %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete domains of %n mini programs</source>
        <translation>
            <numerusform>Delete domains of %n mini program</numerusform>
            <numerusform>Delete domains of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace the domains of %n mini programs</source>
        <translation>
            <numerusform>Replace the domains of %n mini program</numerusform>
            <numerusform>Replace the domains of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add testers to %n mini programs</source>
        <translation>
            <numerusform>Add testers to %n mini program</numerusform>
            <numerusform>Add testers to %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove testers from %n mini programs</source>
        <translation>
            <numerusform>Remove testers from %n mini program</numerusform>
            <numerusform>Remove testers from %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open or close %n mini programs to users</source>
        <translation>
            <numerusform>Open or close %n mini program to users</numerusform>
            <numerusform>Open or close %n mini programs to users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the lowest base library of %n mini programs</source>
        <translation>
            <numerusform>Set the lowest base library of %n mini program</numerusform>
            <numerusform>Set the lowest base library of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the domains of %n mini programs</source>
        <translation>
            <numerusform>Change the domains of %n mini program</numerusform>
            <numerusform>Change the domains of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the testers of %n mini programs</source>
        <translation>
            <numerusform>Change the testers of %n mini program</numerusform>
            <numerusform>Change the testers of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply for a privacy interface for %n mini programs</source>
        <translation>
            <numerusform>Apply for a privacy interface for %n mini program</numerusform>
            <numerusform>Apply for a privacy interface for %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add a message template to %n mini programs</source>
        <translation>
            <numerusform>Add a message template to %n mini program</numerusform>
            <numerusform>Add a message template to %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete a message template of %n mini programs</source>
        <translation>
            <numerusform>Delete a message template of %n mini program</numerusform>
            <numerusform>Delete a message template of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the lowest base library to %1 for %n mini programs</source>
        <translation>
            <numerusform>Set the lowest base library to %1 for %n mini program</numerusform>
            <numerusform>Set the lowest base library to %1 for %n mini programs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WedaChecks</name>
    <message numerus="yes">
        <source>%n app(s) found</source>
        <translation>
            <numerusform>%n app found</numerusform>
            <numerusform>%n apps found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WedaWords</name>
    <message numerus="yes">
        <source>Make a preview for %n mini programs</source>
        <translation>
            <numerusform>Make a preview for %n mini program</numerusform>
            <numerusform>Make a preview for %n mini programs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::ApprovalsPage</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>rows of the table</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::AuditDetails</name>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>%n row selected</numerusform>
            <numerusform>%n rows selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::AuditFilters</name>
    <message numerus="yes">
        <source>Show %n superseded</source>
        <translation>
            <numerusform>Show %n superseded</numerusform>
            <numerusform>Show %n superseded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::AuditPage</name>
    <message numerus="yes">
        <source>Refresh %n</source>
        <translation>
            <numerusform>Refresh %n</numerusform>
            <numerusform>Refresh %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>rows of the table</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::AuditWatch</name>
    <message numerus="yes">
        <source>%1: it points to another place than when %n mini program(s) were published, so these are not asked about.</source>
        <translation>
            <numerusform>%1: it points to another place than when %n mini program was published, so it is not asked about.</numerusform>
            <numerusform>%1: it points to another place than when %n mini programs were published, so these are not asked about.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::BatchBar</name>
    <message numerus="yes">
        <source>Open the gate: next %n mini programs</source>
        <translation>
            <numerusform>Open the gate: next mini program</numerusform>
            <numerusform>Open the gate: next %n mini programs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::BatchHeader</name>
    <message numerus="yes">
        <source>Resume %n</source>
        <comment>button</comment>
        <translation>
            <numerusform>Resume %n</numerusform>
            <numerusform>Resume %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <comment>button</comment>
        <translation>
            <numerusform>Retry %n failed</numerusform>
            <numerusform>Retry %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume first: %n are still to go.</source>
        <translation>
            <numerusform>Resume first: %n is still to go.</numerusform>
            <numerusform>Resume first: %n are still to go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be decided by you</source>
        <translation>
            <numerusform>%n to be decided by you</numerusform>
            <numerusform>%n to be decided by you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::BatchListModel</name>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::BatchModel</name>
    <message numerus="yes">
        <source>Started %n times.</source>
        <translation>
            <numerusform>Started once.</numerusform>
            <numerusform>Started %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::BatchOrders</name>
    <message numerus="yes">
        <source>Give up the %n that are still to go?</source>
        <translation>
            <numerusform>Give up the one that is still to go?</numerusform>
            <numerusform>Give up the %n that are still to go?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::BatchRunner</name>
    <message numerus="yes">
        <source>The database of the team workspace cannot be reached. Nothing is sent; it is tried again in %n second(s).</source>
        <translation>
            <numerusform>The database of the team workspace cannot be reached. Nothing is sent; it is tried again in %n second.</numerusform>
            <numerusform>The database of the team workspace cannot be reached. Nothing is sent; it is tried again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::BoardPage</name>
    <message numerus="yes">
        <source>Nothing is selected: the buttons are for all that the table shows, %n row(s).</source>
        <translation>
            <numerusform>Nothing is selected: the buttons are for all that the table shows, %n row.</numerusform>
            <numerusform>Nothing is selected: the buttons are for all that the table shows, %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::CheckPanel</name>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more; the export has them all.</source>
        <translation>
            <numerusform>%1 and %n more; the export has them all.</numerusform>
            <numerusform>%1 and %n more; the export has them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n that cannot go</source>
        <translation>
            <numerusform>Leave out %n that cannot go</numerusform>
            <numerusform>Leave out %n that cannot go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot take part: the plan says why</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>%n cannot take part: the plan says why</numerusform>
            <numerusform>%n cannot take part: the plan says why</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 mini programs were asked about one by one</source>
        <translation>
            <numerusform>%n of %1 mini programs was asked about one by one</numerusform>
            <numerusform>%n of %1 mini programs were asked about one by one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n that would fail</source>
        <translation>
            <numerusform>Leave out %n that would fail</numerusform>
            <numerusform>Leave out %n that would fail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::CloseGuard</name>
    <message numerus="yes">
        <source>%n batches are being started.</source>
        <translation>
            <numerusform>%n batch is being started.</numerusform>
            <numerusform>%n batches are being started.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new key(s) are nowhere but here.</source>
        <translation>
            <numerusform>%n new key is nowhere but here.</numerusform>
            <numerusform>%n new keys are nowhere but here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches are running: %1.</source>
        <translation>
            <numerusform>%n batch is running: %1.</numerusform>
            <numerusform>%n batches are running: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::CodesPage</name>
    <message numerus="yes">
        <source>Fetch %n code(s)</source>
        <translation>
            <numerusform>Fetch %n code</numerusform>
            <numerusform>Fetch %n codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n picture(s)…</source>
        <translation>
            <numerusform>Save %n picture…</numerusform>
            <numerusform>Save %n pictures…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n as PDF…</source>
        <comment>codes</comment>
        <translation>
            <numerusform>Save %n as PDF…</numerusform>
            <numerusform>Save %n as PDF…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s)</source>
        <translation>
            <numerusform>%n mini program</numerusform>
            <numerusform>%n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) to come</source>
        <translation>
            <numerusform>%n code to come</numerusform>
            <numerusform>%n codes to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a code: %1</source>
        <translation>
            <numerusform>%n without a code: %1</numerusform>
            <numerusform>%n without a code: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are in “%1”.</source>
        <translation>
            <numerusform>%n picture is in “%1”.</numerusform>
            <numerusform>%n pictures are in “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::ConnectionUse</name>
    <message numerus="yes">
        <source>%n published mini program(s) can then no longer be asked for their audit state.</source>
        <translation>
            <numerusform>%n published mini program can then no longer be asked for its audit state.</numerusform>
            <numerusform>%n published mini programs can then no longer be asked for their audit state.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished batch(es) can then no longer be resumed.</source>
        <translation>
            <numerusform>%n unfinished batch can then no longer be resumed.</numerusform>
            <numerusform>%n unfinished batches can then no longer be resumed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n mini program(s) stay with their names, tags and notes, and belong to no connection until you give them to one.</source>
        <translation>
            <numerusform>Its %n mini program stays with its name, tags and note, and belongs to no connection until you give it to one.</numerusform>
            <numerusform>Its %n mini programs stay with their names, tags and notes, and belong to no connection until you give them to one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The secrets of %n single mini program(s) that are kept with it are deleted, too.</source>
        <translation>
            <numerusform>The secrets of %n single mini program that are kept with it are deleted, too.</numerusform>
            <numerusform>The secrets of %n single mini programs that are kept with it are deleted, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its secret is deleted, too, and those of %n mini program(s). Past batches stay in the history.</source>
        <translation>
            <numerusform>Its secret is deleted, too, and that of %n mini program. Past batches stay in the history.</numerusform>
            <numerusform>Its secret is deleted, too, and those of %n mini programs. Past batches stay in the history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::DetailsPane</name>
    <message numerus="yes">
        <source>Resume first: %n are still to go.</source>
        <translation>
            <numerusform>Resume first: %n is still to go.</numerusform>
            <numerusform>Resume first: %n are still to go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::FileSheet</name>
    <message numerus="yes">
        <source>%n could not be had or are not what was expected; the table says why.</source>
        <translation>
            <numerusform>%n could not be had or is not what was expected; the table says why.</numerusform>
            <numerusform>%n could not be had or are not what was expected; the table says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Download the other %n…</source>
        <translation>
            <numerusform>Download the other one…</numerusform>
            <numerusform>Download the other %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Download %n into a folder…</source>
        <translation>
            <numerusform>Download %n into a folder…</numerusform>
            <numerusform>Download %n into a folder…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files of %n mini programs are downloaded into a folder. Each is checked to be of its mini program and its version; the digest is of what was written.</source>
        <translation>
            <numerusform>The file of %n mini program is downloaded into a folder. It is checked to be of the mini program and its version; the digest is of what was written.</numerusform>
            <numerusform>The files of %n mini programs are downloaded into a folder. Each is checked to be of its mini program and its version; the digest is of what was written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::FleetActions</name>
    <message numerus="yes">
        <source>Publish these %n…</source>
        <translation>
            <numerusform>Publish this one…</numerusform>
            <numerusform>Publish these %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the selected ones do not fit, as the platform told last. Needed is %1.</source>
        <translation>
            <numerusform>%n of the selected ones does not fit, as the platform told last. Needed is %1.</numerusform>
            <numerusform>%n of the selected ones do not fit, as the platform told last. Needed is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n of the selected ones it is so already, as the platform told last.</source>
        <translation>
            <numerusform>For %n of the selected ones it is so already, as the platform told last.</numerusform>
            <numerusform>For %n of the selected ones it is so already, as the platform told last.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n…</source>
        <translation>
            <numerusform>Tags of %n…</numerusform>
            <numerusform>Tags of %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Freeze %n</source>
        <translation>
            <numerusform>Freeze %n</numerusform>
            <numerusform>Freeze %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unfreeze %n</source>
        <translation>
            <numerusform>Unfreeze %n</numerusform>
            <numerusform>Unfreeze %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n…</source>
        <translation>
            <numerusform>Remove %n…</numerusform>
            <numerusform>Remove %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n…</source>
        <translation>
            <numerusform>Export %n…</numerusform>
            <numerusform>Export %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::FleetDetails</name>
    <message numerus="yes">
        <source>%n mini programs</source>
        <translation>
            <numerusform>%n mini program</numerusform>
            <numerusform>%n mini programs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::FleetEdits</name>
    <message numerus="yes">
        <source>%n mini program(s) frozen: they are left out of every batch.</source>
        <translation>
            <numerusform>%n mini program frozen: it is left out of every batch.</numerusform>
            <numerusform>%n mini programs frozen: they are left out of every batch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s) can be published again.</source>
        <translation>
            <numerusform>%n mini program can be published again.</numerusform>
            <numerusform>%n mini programs can be published again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n mini program(s) from the catalogue?</source>
        <translation>
            <numerusform>Remove %n mini program from the catalogue?</numerusform>
            <numerusform>Remove %n mini programs from the catalogue?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n</source>
        <translation>
            <numerusform>Remove %n</numerusform>
            <numerusform>Remove %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s) removed.</source>
        <translation>
            <numerusform>%n mini program removed.</numerusform>
            <numerusform>%n mini programs removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s) imported.</source>
        <translation>
            <numerusform>%n mini program imported.</numerusform>
            <numerusform>%n mini programs imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::FleetPage</name>
    <message numerus="yes">
        <source>%n of them frozen, left out of a publish</source>
        <translation>
            <numerusform>%n of them frozen, left out of a publish</numerusform>
            <numerusform>%n of them frozen, left out of a publish</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s)</source>
        <translation>
            <numerusform>%n mini program</numerusform>
            <numerusform>%n mini programs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::FollowCommand</name>
    <message numerus="yes">
        <source>%n resting mini program(s) looked at.</source>
        <translation>
            <numerusform>%n resting mini program looked at.</numerusform>
            <numerusform>%n resting mini programs looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::GrayObjectList</name>
    <message numerus="yes">
        <source>%n more lines are wrong.</source>
        <translation>
            <numerusform>%n more line is wrong.</numerusform>
            <numerusform>%n more lines are wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objects, one a line.</source>
        <translation>
            <numerusform>%n object, one a line.</numerusform>
            <numerusform>%n objects, one a line.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::HomePage</name>
    <message numerus="yes">
        <source>%n mini programs</source>
        <translation>
            <numerusform>%n mini program</numerusform>
            <numerusform>%n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interrupted with %n to go. Nothing is sent until you resume.</source>
        <translation>
            <numerusform>Interrupted with %n to go. Nothing is sent until you resume.</numerusform>
            <numerusform>Interrupted with %n to go. Nothing is sent until you resume.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini programs failed. Look why, and retry them.</source>
        <translation>
            <numerusform>%n mini program failed. Look why, and retry it.</numerusform>
            <numerusform>%n mini programs failed. Look why, and retry them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ordered it for %n mini programs. It waits until you approve or reject it.</source>
        <translation>
            <numerusform>%1 ordered it for %n mini program. It waits until you approve or reject it.</numerusform>
            <numerusform>%1 ordered it for %n mini programs. It waits until you approve or reject it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its start time is past (%1), and its %n mini programs did not begin. Start it now, or cancel the order.</source>
        <translation>
            <numerusform>Its start time is past (%1), and its %n mini program did not begin. Start it now, or cancel the order.</numerusform>
            <numerusform>Its start time is past (%1), and its %n mini programs did not begin. Start it now, or cancel the order.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::ImportDialog</name>
    <message numerus="yes">
        <source>%n will be added</source>
        <translation>
            <numerusform>%n will be added</numerusform>
            <numerusform>%n will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be changed</source>
        <translation>
            <numerusform>%n will be changed</numerusform>
            <numerusform>%n will be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are there already, nothing to change</source>
        <translation>
            <numerusform>%n is there already, nothing to change</numerusform>
            <numerusform>%n are there already, nothing to change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be used</source>
        <translation>
            <numerusform>%n line cannot be used</numerusform>
            <numerusform>%n lines cannot be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n</source>
        <translation>
            <numerusform>Import %n</numerusform>
            <numerusform>Import %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick %n</source>
        <translation>
            <numerusform>Tick %n</numerusform>
            <numerusform>Tick %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s) can be used</source>
        <translation>
            <numerusform>%n mini program can be used</numerusform>
            <numerusform>%n mini programs can be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n</source>
        <translation>
            <numerusform>Go on with %n</numerusform>
            <numerusform>Go on with %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::KeyDetails</name>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>%n row selected</numerusform>
            <numerusform>%n rows selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The values of %n of them are kept here.</source>
        <translation>
            <numerusform>The value of %n of them is kept here.</numerusform>
            <numerusform>The values of %n of them are kept here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::KeyLook</name>
    <message numerus="yes">
        <source>Found in %1: the values of %n mini program(s).</source>
        <translation>
            <numerusform>Found in %1: the value of %n mini program.</numerusform>
            <numerusform>Found in %1: the values of %n mini programs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not found in %1: the values of %n mini program(s).</source>
        <translation>
            <numerusform>Not found in %1: the value of %n mini program.</numerusform>
            <numerusform>Not found in %1: the values of %n mini programs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::KeysPage</name>
    <message numerus="yes">
        <source>%n of the selected mini programs are left out: their keys are in no state for it.</source>
        <translation>
            <numerusform>%n of the selected mini programs is left out: its key is in no state for it.</numerusform>
            <numerusform>%n of the selected mini programs are left out: their keys are in no state for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the keys of %n mini programs from %1?</source>
        <translation>
            <numerusform>Remove the key of %n mini program from %1?</numerusform>
            <numerusform>Remove the keys of %n mini programs from %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::LaneColumn</name>
    <message numerus="yes">
        <source>%n chosen.</source>
        <comment>apps</comment>
        <translation>
            <numerusform>%n chosen.</numerusform>
            <numerusform>%n chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen apps are not in this list.</source>
        <translation>
            <numerusform>%n chosen app is not in this list.</numerusform>
            <numerusform>%n chosen apps are not in this list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::LibraryModel</name>
    <message numerus="yes">
        <source>%n online</source>
        <translation>
            <numerusform>%n online</numerusform>
            <numerusform>%n online</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on trial</source>
        <translation>
            <numerusform>%n on trial</numerusform>
            <numerusform>%n on trial</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::ListsEditor</name>
    <message numerus="yes">
        <source>What %n of the mini programs have now could not be read. Leave them out, or open this again.</source>
        <translation>
            <numerusform>What %n of the mini programs has now could not be read. Leave it out, or open this again.</numerusform>
            <numerusform>What %n of the mini programs have now could not be read. Leave them out, or open this again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n that could not be read</source>
        <translation>
            <numerusform>Leave out %n that could not be read</numerusform>
            <numerusform>Leave out %n that could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::MessageAdder</name>
    <message numerus="yes">
        <source>Add to %n mini programs…</source>
        <translation>
            <numerusform>Add to %n mini program…</numerusform>
            <numerusform>Add to %n mini programs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the ticked ones are hidden by the filter.</source>
        <translation>
            <numerusform>%n of the ticked ones is hidden by the filter.</numerusform>
            <numerusform>%n of the ticked ones are hidden by the filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::MessageCopySheet</name>
    <message numerus="yes">
        <source>Copy to %n mini programs…</source>
        <translation>
            <numerusform>Copy to %n mini program…</numerusform>
            <numerusform>Copy to %n mini programs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the ticked ones are hidden by the filter.</source>
        <translation>
            <numerusform>%n of the ticked ones is hidden by the filter.</numerusform>
            <numerusform>%n of the ticked ones are hidden by the filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::MessageTemplates</name>
    <message numerus="yes">
        <source>%n more could not be asked.</source>
        <translation>
            <numerusform>%n more could not be asked.</numerusform>
            <numerusform>%n more could not be asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy these %n to others…</source>
        <translation>
            <numerusform>Copy this %n to others…</numerusform>
            <numerusform>Copy these %n to others…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::Navigation</name>
    <message numerus="yes">
        <source>%1, %n waiting for you</source>
        <translation>
            <numerusform>%1, %n waiting for you</numerusform>
            <numerusform>%1, %n waiting for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::NewSecretSheet</name>
    <message numerus="yes">
        <source>%1 %n value(s) are nowhere but here: copy each to a safe place and say so, or unlock the keychain and try again.</source>
        <translation>
            <numerusform>%1 %n value is nowhere but here: copy it to a safe place and say so, or unlock the keychain and try again.</numerusform>
            <numerusform>%1 %n values are nowhere but here: copy each to a safe place and say so, or unlock the keychain and try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are nowhere but here: copy each to a safe place and say so. The order has ended, so that they cannot be stored any more.</source>
        <translation>
            <numerusform>%n value is nowhere but here: copy it to a safe place and say so. The order has ended, so that it cannot be stored any more.</numerusform>
            <numerusform>%n values are nowhere but here: copy each to a safe place and say so. The order has ended, so that they cannot be stored any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::NoticeBar</name>
    <message numerus="yes">
        <source>A batch of %n mini programs</source>
        <translation>
            <numerusform>A batch of %n mini program</numerusform>
            <numerusform>A batch of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was stopped at %2 with %n to go, when the window was closed. Nothing has been sent since.</source>
        <translation>
            <numerusform>%1 was stopped at %2 with %n to go, when the window was closed. Nothing has been sent since.</numerusform>
            <numerusform>%1 was stopped at %2 with %n to go, when the window was closed. Nothing has been sent since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was interrupted at %2 with %n to go. Nothing has been sent since.</source>
        <translation>
            <numerusform>%1 was interrupted at %2 with %n to go. Nothing has been sent since.</numerusform>
            <numerusform>%1 was interrupted at %2 with %n to go. Nothing has been sent since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::OperationPlan</name>
    <message numerus="yes">
        <source>%n possible</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>%n possible</numerusform>
            <numerusform>%n possible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need another operation</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>%n needs another operation</numerusform>
            <numerusform>%n need another operation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not possible</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>%n not possible</numerusform>
            <numerusform>%n not possible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>%n not known</numerusform>
            <numerusform>%n not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being asked</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>%n being asked</numerusform>
            <numerusform>%n being asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n that cannot take part</source>
        <translation>
            <numerusform>Leave out %n that cannot take part</numerusform>
            <numerusform>Leave out %n that cannot take part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot take part: leave them out first.</source>
        <translation>
            <numerusform>%n of them cannot take part: leave it out first.</numerusform>
            <numerusform>%n of them cannot take part: leave them out first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::OperationSheet</name>
    <message numerus="yes">
        <source>%n frozen mini programs are left out.</source>
        <translation>
            <numerusform>%n frozen mini program is left out.</numerusform>
            <numerusform>%n frozen mini programs are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::OrderPicker</name>
    <message numerus="yes">
        <source>%n more can be picked: drag, double click, or Space.</source>
        <translation>
            <numerusform>%n more can be picked: drag, double click, or Space.</numerusform>
            <numerusform>%n more can be picked: drag, double click, or Space.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::OverviewCommand</name>
    <message numerus="yes">
        <source>Wrote %n mini programs to %1.</source>
        <translation>
            <numerusform>Wrote %n mini program to %1.</numerusform>
            <numerusform>Wrote %n mini programs to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::OverviewFeed</name>
    <message numerus="yes">
        <source>%n could not be asked</source>
        <translation>
            <numerusform>%n could not be asked</numerusform>
            <numerusform>%n could not be asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::PlannedList</name>
    <message numerus="yes">
        <source>Cancel the order “%1”? It is for %n mini programs.</source>
        <translation>
            <numerusform>Cancel the order “%1”? It is for %n mini program.</numerusform>
            <numerusform>Cancel the order “%1”? It is for %n mini programs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the order for %n</source>
        <translation>
            <numerusform>Cancel the order for %n</numerusform>
            <numerusform>Cancel the order for %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::ProgramColumn</name>
    <message numerus="yes">
        <source>%n rows cannot be used, so nothing was ticked.</source>
        <translation>
            <numerusform>%n row cannot be used, so nothing was ticked.</numerusform>
            <numerusform>%n rows cannot be used, so nothing was ticked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use the other %n</source>
        <translation>
            <numerusform>Use the other %n</numerusform>
            <numerusform>Use the other %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini programs of the list are ticked.</source>
        <translation>
            <numerusform>%n mini program of the list is ticked.</numerusform>
            <numerusform>%n mini programs of the list are ticked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are new in the catalogue.</source>
        <translation>
            <numerusform>%n of them is new in the catalogue.</numerusform>
            <numerusform>%n of them are new in the catalogue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini programs of this workspace belong to no connection yet.</source>
        <translation>
            <numerusform>%n mini program of this workspace belongs to no connection yet.</numerusform>
            <numerusform>%n mini programs of this workspace belong to no connection yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini programs that the filter hides stay ticked, too.</source>
        <translation>
            <numerusform>%n mini program that the filter hides stays ticked, too.</numerusform>
            <numerusform>%n mini programs that the filter hides stay ticked, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Untick the hidden %n</source>
        <translation>
            <numerusform>Untick the hidden %n</numerusform>
            <numerusform>Untick the hidden %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others were unticked.</source>
        <translation>
            <numerusform>%n other was unticked.</numerusform>
            <numerusform>%n others were unticked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::ProgramTabs</name>
    <message numerus="yes">
        <source>%1: %n step(s) done</source>
        <comment>what a person does in the console</comment>
        <translation>
            <numerusform>%1: %n step done</numerusform>
            <numerusform>%1: %n steps done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::PublishCommand</name>
    <message numerus="yes">
        <source>%1 has %n bad row(s). Nothing was started.</source>
        <translation>
            <numerusform>%1 has %n bad row. Nothing was started.</numerusform>
            <numerusform>%1 has %n bad rows. Nothing was started.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batch %1: %n mini program(s).</source>
        <translation>
            <numerusform>Batch %1: %n mini program.</numerusform>
            <numerusform>Batch %1: %n mini programs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” would make %n mini program(s). Nothing was changed.</source>
        <translation>
            <numerusform>“%1” would make %n mini program. Nothing was changed.</numerusform>
            <numerusform>“%1” would make %n mini programs. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” would run for %n mini program(s). Nothing was changed.</source>
        <translation>
            <numerusform>“%1” would run for %n mini program. Nothing was changed.</numerusform>
            <numerusform>“%1” would run for %n mini programs. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::PublishPage</name>
    <message numerus="yes">
        <source>%n mini programs of that batch are not in the catalogue.</source>
        <translation>
            <numerusform>%n mini program of that batch is not in the catalogue.</numerusform>
            <numerusform>%n mini programs of that batch are not in the catalogue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini programs of that batch were not in the catalogue and have been added.</source>
        <translation>
            <numerusform>%n mini program of that batch was not in the catalogue and has been added.</numerusform>
            <numerusform>%n mini programs of that batch were not in the catalogue and have been added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::PublishRail</name>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n stop</numerusform>
            <numerusform>%n stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::QuerySection</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::QuotaBar</name>
    <message numerus="yes">
        <source>Running and waiting plans will still take %n of them.</source>
        <translation>
            <numerusform>Running and waiting plans will still take %n of them.</numerusform>
            <numerusform>Running and waiting plans will still take %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After that %n would be left.</source>
        <translation>
            <numerusform>After that %n would be left.</numerusform>
            <numerusform>After that %n would be left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is %n more than are left.</source>
        <translation>
            <numerusform>That is %n more than is left.</numerusform>
            <numerusform>That is %n more than are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::RampView</name>
    <message numerus="yes">
        <source>%n at %1 %</source>
        <comment>plans at a share of the users</comment>
        <translation>
            <numerusform>%n at %1 %</numerusform>
            <numerusform>%n at %1 %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here, %1 %</source>
        <comment>plans at a share of the users</comment>
        <translation>
            <numerusform>%n here, %1 %</numerusform>
            <numerusform>%n here, %1 %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the testers</source>
        <comment>plans</comment>
        <translation>
            <numerusform>%n with the testers</numerusform>
            <numerusform>%n with the testers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::RemoveConnection</name>
    <message numerus="yes">
        <source>The secrets of %n of its mini program(s) were removed from the keychain as well.</source>
        <translation>
            <numerusform>The secret of %n of its mini programs was removed from the keychain as well.</numerusform>
            <numerusform>The secrets of %n of its mini programs were removed from the keychain as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::ReviewDetails</name>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>%n row selected</numerusform>
            <numerusform>%n rows selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::ReviewPictures</name>
    <message numerus="yes">
        <source>Fetching %n screenshot(s)…</source>
        <translation>
            <numerusform>Fetching %n screenshot…</numerusform>
            <numerusform>Fetching %n screenshots…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n screenshot(s) could not be fetched: %1</source>
        <translation>
            <numerusform>%n screenshot could not be fetched: %1</numerusform>
            <numerusform>%n screenshots could not be fetched: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::ReviewsPage</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these could not be read the last time: what is known of them is older.</source>
        <translation>
            <numerusform>%n of these could not be read the last time: what is known of it is older.</numerusform>
            <numerusform>%n of these could not be read the last time: what is known of them is older.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::RolloutActions</name>
    <message numerus="yes">
        <source>Widen to %1 % (%n)…</source>
        <comment>of how many mini programs</comment>
        <translation>
            <numerusform>Widen to %1 % (%n)…</numerusform>
            <numerusform>Widen to %1 % (%n)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release to all (%n)…</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>Release to all (%n)…</numerusform>
            <numerusform>Release to all (%n)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the rollout (%n)…</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>Cancel the rollout (%n)…</numerusform>
            <numerusform>Cancel the rollout (%n)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll back (%n)…</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>Roll back (%n)…</numerusform>
            <numerusform>Roll back (%n)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at another share are no part of it.</source>
        <translation>
            <numerusform>%n at another share is no part of it.</numerusform>
            <numerusform>%n at another share are no part of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on by itself (%n)…</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>Go on by itself (%n)…</numerusform>
            <numerusform>Go on by itself (%n)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer by itself (%n)</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>No longer by itself (%n)</numerusform>
            <numerusform>No longer by itself (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::RolloutPage</name>
    <message numerus="yes">
        <source>Show %n that are over</source>
        <translation>
            <numerusform>Show %n that is over</numerusform>
            <numerusform>Show %n that are over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::RunnerCommand</name>
    <message numerus="yes">
        <source>Runs %n order(s).</source>
        <translation>
            <numerusform>Runs %n order.</numerusform>
            <numerusform>Runs %n orders.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::RunningList</name>
    <message numerus="yes">
        <source>and %n more, see Releases</source>
        <translation>
            <numerusform>and %n more, see Releases</numerusform>
            <numerusform>and %n more, see Releases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open the gate: next %n mini programs</source>
        <translation>
            <numerusform>Open the gate: next %n mini program</numerusform>
            <numerusform>Open the gate: next %n mini programs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::SheetParts</name>
    <message numerus="yes">
        <source>%1, remove %n</source>
        <comment>what a button does, how many entries of lists go</comment>
        <translation>
            <numerusform>%1, remove %n</numerusform>
            <numerusform>%1, remove %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::StatusLine</name>
    <message numerus="yes">
        <source>%n batches running: %1 of %2</source>
        <comment>done of all</comment>
        <translation>
            <numerusform>%n batch running: %1 of %2</numerusform>
            <numerusform>%n batches running: %1 of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches are being started</source>
        <translation>
            <numerusform>%n batch is being started</numerusform>
            <numerusform>%n batches are being started</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches paused: %1 of %2</source>
        <comment>done of all</comment>
        <translation>
            <numerusform>%n batch paused: %1 of %2</numerusform>
            <numerusform>%n batches paused: %1 of %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::TagsDialog</name>
    <message numerus="yes">
        <source>Tags of %n mini program(s)</source>
        <translation>
            <numerusform>Tags of %n mini program</numerusform>
            <numerusform>Tags of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change tags of %n mini program(s)</source>
        <translation>
            <numerusform>Change tags of %n mini program</numerusform>
            <numerusform>Change tags of %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n selected mini program(s) have no tags yet.</source>
        <translation>
            <numerusform>The selected mini program has no tags yet.</numerusform>
            <numerusform>The %n selected mini programs have no tags yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::TargetLooking</name>
    <message numerus="yes">
        <source>Asking the platform about %n mini program(s). Nothing is changed by it.</source>
        <translation>
            <numerusform>Asking the platform about %n mini program. Nothing is changed by it.</numerusform>
            <numerusform>Asking the platform about %n mini programs. Nothing is changed by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::VersionUsers</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Online with %n mini program(s)</source>
        <translation>
            <numerusform>Online with %n mini program</numerusform>
            <numerusform>Online with %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On trial with %n mini program(s)</source>
        <translation>
            <numerusform>On trial with %n mini program</numerusform>
            <numerusform>On trial with %n mini programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other entries have the same version text: the platform does not tell who has which of them.</source>
        <translation>
            <numerusform>%n other entry has the same version text: the platform does not tell who has which of them.</numerusform>
            <numerusform>%n other entries have the same version text: the platform does not tell who has which of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::wechat::TokenCentre</name>
    <message numerus="yes">
        <source>%n push(es) without a good signature, or with an old time, were refused.</source>
        <translation>
            <numerusform>%n push without a good signature, or with an old time, was refused.</numerusform>
            <numerusform>%n pushes without a good signature, or with an old time, were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the platform says “%2”. %n order(s) will look at it now.</source>
        <translation>
            <numerusform>%1: the platform says “%2”. %n order will look at it now.</numerusform>
            <numerusform>%1: the platform says “%2”. %n orders will look at it now.</numerusform>
        </translation>
    </message>
</context>
</TS>
