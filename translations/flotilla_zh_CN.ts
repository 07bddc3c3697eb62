<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActsOn</name>
    <message>
        <source>Version: %1 (read %2)</source>
        <comment>which × how many mini programs, 3 min ago</comment>
        <translation>版本：%1（%2读取）</translation>
    </message>
    <message>
        <source>Version: %1</source>
        <comment>which × how many mini programs</comment>
        <translation>版本：%1</translation>
    </message>
</context>
<context>
    <name>ApiAnswer</name>
    <message>
        <source>The reply is not what the platform&apos;s replies look like.</source>
        <translation>返回的内容不符合平台接口的格式。</translation>
    </message>
    <message>
        <source>The platform refused the connection.</source>
        <translation>平台拒绝了网络连接。</translation>
    </message>
    <message>
        <source>The platform&apos;s host name is not known. Is there a network?</source>
        <translation>无法解析平台的域名，请检查网络是否连通。</translation>
    </message>
    <message>
        <source>The platform&apos;s identity could not be verified (TLS).</source>
        <translation>无法验证平台的身份（TLS）。</translation>
    </message>
    <message>
        <source>The platform fell silent, the call was given up.</source>
        <translation>平台长时间没有响应，已放弃本次调用。</translation>
    </message>
    <message>
        <source>The reply took too long, the call was given up.</source>
        <translation>等待平台返回超时，已放弃本次调用。</translation>
    </message>
    <message>
        <source>The connection was lost before the reply was complete.</source>
        <translation>返回内容尚未接收完整，网络连接就已中断。</translation>
    </message>
    <message>
        <source>The reply is shorter than announced.</source>
        <translation>返回内容的长度小于声明的长度。</translation>
    </message>
    <message>
        <source>The reply is too big and was not read.</source>
        <translation>返回内容过大，未读取。</translation>
    </message>
    <message>
        <source>The reply is HTTP %1 and not a reply of the platform&apos;s API.</source>
        <translation>返回的是 HTTP %1，不是平台接口的返回。</translation>
    </message>
    <message>
        <source>The platform went on refusing this call because of too many requests. It is left alone for a while.</source>
        <translation>平台因请求过多一直拒绝此调用。暂时先不再调用。</translation>
    </message>
    <message>
        <source>What is missing is the permission %1.</source>
        <translation>缺少的权限是 %1。</translation>
    </message>
    <message>
        <source>What is missing is the permission %1 on %2.</source>
        <translation>缺少的是对 %2 的权限 %1。</translation>
    </message>
    <message>
        <source>The platform says: %1</source>
        <translation>平台返回：%1</translation>
    </message>
    <message>
        <source>The call waited too long for its turn and was not sent.</source>
        <translation>该调用等待过久，未发送。</translation>
    </message>
</context>
<context>
    <name>ApiClient</name>
    <message>
        <source>The endpoint %1 is not the platform&apos;s own: a relay there must hand on the Host header as it is, or the connection must name the host that the relay sends.</source>
        <translation>接入地址 %1 不是平台自己的地址：那里的中继必须原样转交 Host 头，否则连接必须写明中继所发送的主机名。</translation>
    </message>
</context>
<context>
    <name>ApprovalOffers</name>
    <message>
        <source>None of these waits for a decision.</source>
        <translation>其中没有待审批的。</translation>
    </message>
    <message>
        <source>None of these was rejected or withdrawn.</source>
        <translation>其中没有审核不通过或已撤回的。</translation>
    </message>
    <message>
        <source>None of these is in a state for it.</source>
        <translation>其中没有处于适用状态的。</translation>
    </message>
    <message>
        <source>%1: version %2</source>
        <comment>a mini program</comment>
        <translation>%1：版本 %2</translation>
    </message>
    <message>
        <source>%1: version %2, approval number %3</source>
        <comment>a mini program</comment>
        <translation>%1：版本 %2，审核单号 %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, as the chosen rows say.</source>
        <translation>
            <numerusform>以及另外 %n 个，见所选行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more open approval(s) of these mini programs are not among the chosen rows and stay open.</source>
        <translation>
            <numerusform>这些小程序还有 %n 个待处理的审批不在所选行中，将保持待处理。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalQuestion</name>
    <message>
        <source>Connection: %1</source>
        <translation>连接：%1</translation>
    </message>
    <message>
        <source>Ordered by %1.</source>
        <translation>由 %1 下达。</translation>
    </message>
    <message>
        <source>Begins %1. Nothing is sent before.</source>
        <translation>将于 %1 开始。在此之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>Once it is approved it begins by itself, where a window is open or flotilla-cli follow runs.</source>
        <translation>批准后，在打开的窗口中或运行 flotilla-cli follow 的地方会自动开始。</translation>
    </message>
    <message>
        <source>You sign exactly this; what is changed afterwards is not sent. Plan %1</source>
        <translation>您签署的正是以上内容；之后若有改动，则不会发送。计划 %1</translation>
    </message>
    <message>
        <source>Approve the order</source>
        <translation>批准任务</translation>
    </message>
    <message numerus="yes">
        <source>Approve for %n</source>
        <translation>
            <numerusform>批准 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Ordered by %1. It is given up for good; whoever still wants it orders it anew. Why is it rejected? The trail keeps that.</source>
        <translation>由 %1 下达。驳回后不可恢复；如仍需要，须重新下达。为何驳回？日志会保留原因。</translation>
    </message>
    <message>
        <source>Once it is approved the next free runner with the label “%1” begins it.</source>
        <translation>批准后，由下一个空闲的、带有标签“%1”的运行器开始执行。</translation>
    </message>
    <message>
        <source>Connection: %1 (%2)</source>
        <comment>its name, what it is for</comment>
        <translation>连接：%1（%2）</translation>
    </message>
</context>
<context>
    <name>ApprovalRows</name>
    <message>
        <source>%1: %2</source>
        <comment>who decides, a state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>who decides, a state, a note</comment>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name, a value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>under 1 h</source>
        <translation>不足 1 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditProfileWords</name>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>无法读取文件“%1”。</translation>
    </message>
    <message>
        <source>“%1” is none of: %2 (40005).</source>
        <translation>“%1”不属于：%2（40005）。</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB (40006).</source>
        <translation>“%1”超过 %2 MB（40006）。</translation>
    </message>
    <message>
        <source>“preview_info” must be an object (85092).</source>
        <translation>“preview_info”必须是对象（85092）。</translation>
    </message>
    <message>
        <source>“%1” must be a list of file names.</source>
        <translation>“%1”必须是文件名列表。</translation>
    </message>
    <message>
        <source>“items” must be a list (85010).</source>
        <translation>“items”必须是列表（85010）。</translation>
    </message>
    <message>
        <source>There are more than five items (85023).</source>
        <translation>审核项超过五个（85023）。</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>“%1”必须是文本。</translation>
    </message>
    <message>
        <source>“feedback_info” is longer than 200 characters.</source>
        <translation>“feedback_info”超过 200 个字符。</translation>
    </message>
    <message>
        <source>“ugc_declare” must be an object with a list “scene” (85094).</source>
        <translation>“ugc_declare”必须是包含列表“scene”的对象（85094）。</translation>
    </message>
    <message>
        <source>“item_list” is called “items” here.</source>
        <translation>此处“item_list”应写为“items”。</translation>
    </message>
    <message>
        <source>“%1” is no field of submit_audit that is known here. It is sent as it is.</source>
        <translation>“%1”不是已知的 submit_audit 字段，将原样发送。</translation>
    </message>
</context>
<context>
    <name>BatchReport</name>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message numerus="yes">
        <source>%n mini programs</source>
        <translation>
            <numerusform>%n 个小程序</numerusform>
        </translation>
    </message>
    <message>
        <source>started %1 by %2</source>
        <translation>%2 于 %1 启动</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>“%1” is paused: %2</source>
        <translation>“%1”已暂停：%2</translation>
    </message>
    <message>
        <source>≈ %1 left</source>
        <translation>预计剩余：%1</translation>
    </message>
    <message>
        <source>running</source>
        <comment>batch</comment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>pausing</source>
        <comment>batch</comment>
        <translation>正在暂停</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>batch</comment>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>stopping</source>
        <comment>batch</comment>
        <translation>正在停止</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>完成 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>审核不通过 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>失败 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>跳过 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>取消 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>剩余 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 finished, %3 not.</source>
        <translation>已停止：%2 项中 %1 项已结束，%3 项未完成。</translation>
    </message>
    <message>
        <source>Interrupted: %1 of %2 finished, %3 not. Nothing is sent until you resume.</source>
        <translation>已中断：%2 项中 %1 项已结束，%3 项未完成。继续之前不会发送任何请求。</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>what a lane is, how many</comment>
        <translation>%2 个%1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from where → mini programs</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>title of a lane</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>no estimate while the platform is away</source>
        <translation>平台无法连接，暂不估算剩余时间</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how many, in what state</comment>
        <translation>%2 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n failed again, same reason</source>
        <translation>
            <numerusform>%n 个再次失败，原因相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed again, another reason</source>
        <translation>
            <numerusform>%n 个再次失败，原因不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not started</source>
        <translation>
            <numerusform>%n 个未开始</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tried again: %1</source>
        <translation>
            <numerusform>%n 个已重试：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/h</source>
        <comment>mini programs per hour</comment>
        <translation>%1 个/小时</translation>
    </message>
    <message>
        <source>%1 — %2 %3 %, usually %4</source>
        <comment>mini program, step, how far, how long</comment>
        <translation>%1：%2 %3%，通常 %4</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>mini program, step</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>now: %1</source>
        <comment>what is under way</comment>
        <translation>当前：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names and how many others</comment>
        <translation>
            <numerusform>%1，以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The wave is over, but only %1 of %2 came through, fewer than its gate asks for. Look at it first.</source>
        <translation>本波次已结束，但 %2 个中只有 %1 个成功，未达到放行要求。请先查看。</translation>
    </message>
    <message>
        <source>The wave is over: %1 of %2 came through. Its gate waits for you.</source>
        <translation>本波次已结束：%2 个中 %1 个成功。等待您放行。</translation>
    </message>
    <message>
        <source>The wave is over: %1 of %2 came through. The next one begins at %3.</source>
        <translation>本波次已结束：%2 个中 %1 个成功。下一波次于 %3 开始。</translation>
    </message>
    <message>
        <source>The wave is over, and some of it were rejected. Look at them first.</source>
        <translation>该波次已结束，其中有被驳回的。请先查看。</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>name, title of a batch</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>operation, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>ordered %1 by %2</source>
        <translation>%2 于 %1 下达</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>operation, what was decided</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>option, what was typed</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait for your decision.</source>
        <translation>
            <numerusform>其中 %n 个等待您决定。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalmTable</name>
    <message>
        <source>%1, rising</source>
        <translation>%1（升序）</translation>
    </message>
    <message>
        <source>%1, falling</source>
        <translation>%1（降序）</translation>
    </message>
    <message>
        <source>Not sorted</source>
        <translation>不排序</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>显示的列</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Say what to do, for example “publish”. --help lists everything.</source>
        <translation>请指定要执行的操作，例如 publish。全部用法见 --help。</translation>
    </message>
    <message>
        <source>“%1” is not known. --help lists everything.</source>
        <translation>无法识别“%1”。全部用法见 --help。</translation>
    </message>
    <message>
        <source>“%1” needs the name of the connection.</source>
        <translation>“%1”需要指定连接名称。</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>多余的参数“%1”。</translation>
    </message>
    <message>
        <source>“%1” has no option --%2.</source>
        <translation>“%1”没有选项 --%2。</translation>
    </message>
    <message>
        <source>“%1” needs --%2.</source>
        <translation>“%1”需要 --%2。</translation>
    </message>
    <message>
        <source>--%1 must be one of: %2.</source>
        <translation>--%1 的取值只能是：%2。</translation>
    </message>
    <message>
        <source>--stop-after must be a number of failures; 0 means never.</source>
        <translation>--stop-after 应为失败次数；0 表示不停止。</translation>
    </message>
    <message>
        <source>There is no option --%1.</source>
        <translation>没有选项 --%1。</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>stop</source>
        <comment>level</comment>
        <translation>阻止发布</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>level</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>Batch %1: %2.</source>
        <translation>批次 %1：%2。</translation>
    </message>
    <message>
        <source>To go on: %1</source>
        <translation>继续执行：%1</translation>
    </message>
    <message>
        <source>To try the failed ones again: %1</source>
        <translation>重试失败项：%1</translation>
    </message>
    <message>
        <source>There is no batch yet.</source>
        <translation>还没有批次。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Wrote the report to %1.</source>
        <translation>报告已写入 %1。</translation>
    </message>
    <message>
        <source>Noted for %1. Nothing is sent before: %2</source>
        <translation>已记录对 %1 的处理决定。执行以下命令后才会继续发送：%2</translation>
    </message>
    <message>
        <source>There is none yet; add one with “connection add”.</source>
        <translation>还没有连接，请用 connection add 添加。</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>现有连接：%1。</translation>
    </message>
    <message>
        <source>There is no connection “%1”.</source>
        <translation>没有名为“%1”的连接。</translation>
    </message>
    <message>
        <source>There is no connection yet. Add one with “connection add”.</source>
        <translation>还没有连接，请用 connection add 添加。</translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>finding, what it is about</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>level, finding, way out</comment>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>--%1 is empty. Give it a value, or leave it out.</source>
        <translation>--%1 的值为空。请填写，或去掉该选项。</translation>
    </message>
    <message>
        <source>The result could not be written to standard output.</source>
        <translation>结果无法写入标准输出。</translation>
    </message>
    <message>
        <source>--%1: %2</source>
        <comment>option, what is wrong with its value</comment>
        <translation>--%1：%2</translation>
    </message>
    <message>
        <source>The name of the connection: %1</source>
        <comment>what is wrong with it</comment>
        <translation>连接的名称：%1</translation>
    </message>
    <message>
        <source>It needs --%1.</source>
        <translation>需要 --%1。</translation>
    </message>
    <message>
        <source>--width must be a number of lanes that move at once.</source>
        <translation>--width 必须是同时推进的通道数量。</translation>
    </message>
    <message>
        <source>%1 has no value.</source>
        <translation>%1 没有值。</translation>
    </message>
    <message>
        <source>%1 has no value: “%2” looks like the next option. If it is meant as the value, write it as one word with %1=.</source>
        <translation>%1 没有值：“%2”看起来是下一个选项。如果它确实是值，请用 %1= 连写成一个词。</translation>
    </message>
    <message>
        <source>Say with --%1 what goes to these mini programs, or give the list a column “%1”.</source>
        <translation>请用 --%1 指明要发布到这些小程序的内容，或在列表中加上“%1”列。</translation>
    </message>
    <message>
        <source>The cell “%1” is empty.</source>
        <translation>单元格“%1”为空。</translation>
    </message>
    <message>
        <source>“%1” is not among those of --%2.</source>
        <translation>“%1”不在 --%2 的可选值之中。</translation>
    </message>
    <message>
        <source>its secret was not stored to the end: repeat “connection add”, or remove it</source>
        <translation>其密钥未完整保存：请重新执行“connection add”，或将其移除</translation>
    </message>
    <message>
        <source>Wrote a backup to %1. To go back to it: end every Flotilla, and put it in place of %2/journal.sqlite.</source>
        <translation>已将备份写入 %1。要恢复到此备份：退出所有 Flotilla，再用它代替 %2/journal.sqlite。</translation>
    </message>
    <message>
        <source>A secret is never an argument, where other users of this computer could read it. Give it on standard input, or name an environment variable with --secret-source env:VARIABLE.</source>
        <translation>密钥不能作为命令行参数，否则本机其他用户也能读到。请从标准输入传入，或用 --secret-source env:VARIABLE 指定环境变量。</translation>
    </message>
    <message numerus="yes">
        <source>(%n line(s) left out here: nobody read them)</source>
        <translation>
            <numerusform>（此处省略 %n 行：当时无人读取）</numerusform>
        </translation>
    </message>
    <message>
        <source>--encoding must be the name of an encoding, for example: %1.</source>
        <translation>--encoding 必须是编码的名称，例如：%1。</translation>
    </message>
    <message>
        <source>Leave out --json: with this --out the report itself goes to standard output.</source>
        <translation>请去掉 --json：使用这样的 --out 时，报告本身写到标准输出。</translation>
    </message>
    <message>
        <source>--%1 goes together with --%2 %3.</source>
        <translation>--%1 只能与 --%2 %3 一起使用。</translation>
    </message>
    <message>
        <source>Give one of --targets, --only and --all.</source>
        <translation>--targets、--only 和 --all 只能给出其中一个。</translation>
    </message>
    <message>
        <source>--%1: the file “%2” cannot be read.</source>
        <translation>--%1：无法读取文件“%2”。</translation>
    </message>
    <message>
        <source>Decide about one at a time; these were named: %1.</source>
        <translation>一次只能裁定一个；指定了：%1。</translation>
    </message>
    <message>
        <source>--secret-source needs one more variable, for: %1.</source>
        <translation>--secret-source 还需要一个变量，用于：%1。</translation>
    </message>
    <message>
        <source>Give one of --first and --waves.</source>
        <translation>--first 和 --waves 只能使用一个。</translation>
    </message>
    <message>
        <source>--gate goes together with --first or --waves.</source>
        <translation>--gate 需与 --first 或 --waves 一起使用。</translation>
    </message>
    <message>
        <source>--first takes a number of mini programs.</source>
        <translation>--first 需要小程序数量。</translation>
    </message>
    <message>
        <source>--waves takes numbers of mini programs and tags, for example tag:pilot,20,tag:vip. The rest is the last wave.</source>
        <translation>--waves 需要小程序数量或标签，例如 tag:pilot,20,tag:vip。其余的为最后一波。</translation>
    </message>
    <message>
        <source>--gate takes one or more of: click, share:PERCENT, soak:MINUTES, clean (no rejection).</source>
        <translation>--gate 可使用一个或多个：click、share:百分比、soak:分钟、clean（无驳回）。</translation>
    </message>
    <message>
        <source>--%1: the file “%2” is empty.</source>
        <translation>--%1：文件“%2”是空的。</translation>
    </message>
    <message>
        <source>--encoding goes together with --targets.</source>
        <translation>--encoding 要与 --targets 一起使用。</translation>
    </message>
    <message>
        <source>The column “%1” is there more than once, so nobody can tell which of them ${%1} means.</source>
        <translation>列“%1”出现了不止一次，无法判断 ${%1} 指的是哪一列。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 sent</source>
        <comment>a file</comment>
        <translation>%1：已发送 %2 / %3</translation>
    </message>
    <message>
        <source>Say what to do with the connection: add, list, test, freeze or remove.</source>
        <translation>请说明要对连接做什么：add、list、test、freeze 或 remove。</translation>
    </message>
    <message>
        <source>Say what to do with the trail: verify or head.</source>
        <translation>请说明要对操作轨迹做什么：verify 或 head。</translation>
    </message>
    <message>
        <source>Give one of --weekly, --from with --to, --remove and --list.</source>
        <translation>请只给出 --weekly、--from 加 --to、--remove、--list 中的一种。</translation>
    </message>
    <message>
        <source>A freeze once needs --from, --to and --reason.</source>
        <translation>一次性的封版需要 --from、--to 和 --reason。</translation>
    </message>
    <message>
        <source>--remove takes the number that --list tells.</source>
        <translation>--remove 后面是 --list 显示的编号。</translation>
    </message>
    <message>
        <source>note</source>
        <comment>level</comment>
        <translation>说明</translation>
    </message>
    <message>
        <source>Nothing is sent before %1.</source>
        <translation>%1 之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>begins %1</source>
        <translation>将于 %1 开始</translation>
    </message>
    <message>
        <source>Batch %1 waits for its start time. To begin it now, name it with --batch.</source>
        <translation>批次 %1 在等待其开始时间。要立即开始，请用 --batch 指明它。</translation>
    </message>
    <message>
        <source>--out writes a list for a name that ends with .csv or .xlsx; “%1” does not.</source>
        <translation>--out 的文件名须以 .csv 或 .xlsx 结尾；“%1”不符合。</translation>
    </message>
    <message>
        <source>The connection “%1” has no freeze number %2.</source>
        <translation>连接“%1”没有编号为 %2 的封版时段。</translation>
    </message>
    <message>
        <source>The connection “%1” is never frozen.</source>
        <translation>连接“%1”没有封版时段。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The trail is broken at entry %1: “%2” of %3 by %4. It, or one before it, was changed, taken out or put in.</source>
        <translation>操作轨迹在第 %1 条处断开：%3 由 %4 记录的“%2”。这一条或它之前的某一条被改动、删除或插入过。</translation>
    </message>
    <message>
        <source>The trail is not the one whose head was kept: its entry number %1 has another hash.</source>
        <translation>这不是当初保存链头的那份操作轨迹：其第 %1 条的哈希不同。</translation>
    </message>
    <message>
        <source>Entries are missing at the end of the trail: it has %1, and had %2 when the head was kept.</source>
        <translation>操作轨迹末尾缺少条目：现有 %1 条，保存链头时有 %2 条。</translation>
    </message>
    <message>
        <source>The trail has no entry with a hash yet.</source>
        <translation>操作轨迹中还没有带哈希的条目。</translation>
    </message>
    <message>
        <source>The trail holds: %1 entries, each with the hash of the one before.</source>
        <translation>操作轨迹完好：%1 条，每条都带有前一条的哈希。</translation>
    </message>
    <message>
        <source>It goes on from the head that was kept, which had %1 entries.</source>
        <translation>它接续所保存的链头，当时有 %1 条。</translation>
    </message>
    <message>
        <source>%1 older entries are from before the trail had hashes; nothing can be said of them.</source>
        <translation>另有 %1 条较早的条目，当时操作轨迹还没有哈希，无法判断。</translation>
    </message>
    <message>
        <source>Copied %1 to %2 and compared every row. The first is as it was. Secrets are in no workspace: they stay in the keychain of this computer.</source>
        <translation>已将 %1 复制到 %2 并逐行比较。前者保持不变。密钥不在任何工作区中：它们保留在这台电脑的密钥环中。</translation>
    </message>
    <message>
        <source>Made the team workspace %1. Everybody opens it with --workspace and this address.</source>
        <translation>已创建团队工作区 %1。所有人都可用 --workspace 和此地址打开它。</translation>
    </message>
    <message>
        <source>“%1” needs the name of the user on the server.</source>
        <translation>“%1”需要服务器上的用户名。</translation>
    </message>
    <message>
        <source>%1 has no role in the team workspace %2 any more.</source>
        <translation>%1 在团队工作区 %2 中已不再有任何角色。</translation>
    </message>
    <message>
        <source>%1 is %3 in the team workspace %2 from now on.</source>
        <translation>从现在起，%1 在团队工作区 %2 中的角色为 %3。</translation>
    </message>
    <message>
        <source>Batch %1 waits for its start time. To take it back, name it with --batch.</source>
        <translation>批次 %1 正在等待其开始时间。要撤回，请用 --batch 指定该批次。</translation>
    </message>
    <message>
        <source>Nothing of batch %1 was begun. To begin it now, name it with --batch.</source>
        <translation>批次 %1 尚未开始执行。要立即开始，请用 --batch 指定该批次。</translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s)</source>
        <translation>
            <numerusform>%n 个小程序</numerusform>
        </translation>
    </message>
    <message>
        <source>Every order needs a second person.</source>
        <translation>每个任务都需要第二人批准。</translation>
    </message>
    <message>
        <source>Orders that change what users see need a second person: releases, rollbacks, deletions and the like.</source>
        <translation>会改变用户所见内容的任务需要第二人批准：发布、版本回退、删除等。</translation>
    </message>
    <message>
        <source>No order needs a second person.</source>
        <translation>没有任务需要第二人批准。</translation>
    </message>
    <message>
        <source>Approved batch %1: %2. Only exactly this is sent (plan %3).</source>
        <translation>已批准批次 %1：%2。只会发送与此完全一致的内容（计划 %3）。</translation>
    </message>
    <message>
        <source>Rejected batch %1: %2. Nothing is sent for it.</source>
        <translation>已驳回批次 %1：%2。不会为其发送任何内容。</translation>
    </message>
    <message>
        <source>It begins at %1.</source>
        <translation>将于 %1 开始。</translation>
    </message>
    <message>
        <source>It begins in the open window or with “follow” now, or with: %1</source>
        <translation>现在会在打开的窗口中或通过“follow”开始，也可运行：%1</translation>
    </message>
    <message>
        <source>Approved by %1, %2.</source>
        <translation>已由 %1 批准，%2。</translation>
    </message>
    <message>
        <source>It waits for a second person: an approver other than %1. Nothing is sent before. In the window, or: flotilla-cli approve-order %2</source>
        <translation>等待第二人批准：%1 以外的审批人。在此之前不会发送任何内容。可在窗口中批准，或运行：flotilla-cli approve-order %2</translation>
    </message>
    <message>
        <source>Say what to do with the workspace: backup, init, copy, check, grant or password.</source>
        <translation>请说明对工作区做什么：backup、init、copy、check、grant 或 password。</translation>
    </message>
    <message>
        <source>“%1” needs the number of the batch.</source>
        <translation>“%1”需要批次编号。</translation>
    </message>
    <message>
        <source>--secret-source must be “keychain”, “env:VARIABLE”, “env:VARIABLE,TOKENVARIABLE”, or “cred:NAME” for a credential that systemd gives a service.</source>
        <translation>--secret-source 必须是“keychain”、“env:变量”、“env:变量,令牌变量”，或用“cred:名称”表示 systemd 提供给服务的凭据。</translation>
    </message>
    <message>
        <source>A label of a runner has lower-case letters, digits, “.”, “-” and “_”, at most 40: server, for example.</source>
        <translation>运行器的标签由小写字母、数字、“.”、“-”和“_”组成，最多 40 个字符，例如 server。</translation>
    </message>
    <message>
        <source>It waits for a runner with the label “%1”.</source>
        <translation>它正在等待带标签“%1”的运行器。</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>等待第二人批准</translation>
    </message>
    <message>
        <source>begins %1 on a runner “%2”</source>
        <translation>%1 在运行器“%2”上开始</translation>
    </message>
    <message>
        <source>waits for a runner “%1”</source>
        <translation>等待运行器“%1”</translation>
    </message>
    <message>
        <source>It begins on the next runner with the label “%1” that is free. Nothing is sent from here.</source>
        <translation>它会在下一个空闲的、带标签“%1”的运行器上开始。这里不会发送任何请求。</translation>
    </message>
    <message>
        <source>It begins at %1, %2. Nothing is sent before. It begins by itself in the open window, or in “flotilla-cli follow”.</source>
        <translation>将于 %1 开始，%2。在此之前不会发送任何内容。窗口打开时或运行“flotilla-cli follow”时自动开始。</translation>
    </message>
    <message>
        <source>It begins at %1, %2, on a runner with the label “%3”. Nothing is sent before, and nothing from here.</source>
        <translation>它将于 %1（%2）在带标签“%3”的运行器上开始。在此之前不会发送任何请求，这里也不会发送。</translation>
    </message>
    <message>
        <source>alive</source>
        <comment>runner</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>silent for %1 s</source>
        <comment>runner</comment>
        <translation>已有 %1 秒没有消息</translation>
    </message>
    <message>
        <source>gone</source>
        <comment>runner</comment>
        <translation>已离开</translation>
    </message>
    <message>
        <source>ran %1 when it was last seen</source>
        <comment>runner, its batches</comment>
        <translation>最后一次有消息时正在执行 %1</translation>
    </message>
    <message>
        <source>waits for orders</source>
        <comment>runner</comment>
        <translation>等待任务</translation>
    </message>
    <message>
        <source>runs %1</source>
        <comment>runner, its batches</comment>
        <translation>正在执行 %1</translation>
    </message>
    <message>
        <source>No runner was seen for a week. “flotilla-cli runner” is one.</source>
        <translation>一周内没有出现过运行器。用“flotilla-cli runner”启动一个。</translation>
    </message>
    <message>
        <source>The keychain is locked and asks for its password in a window of its own. It is waited for; Ctrl+C ends that.</source>
        <translation>密钥环已锁定，正在它自己的窗口中询问密码。正在等待；按 Ctrl+C 结束等待。</translation>
    </message>
    <message>
        <source>“--orders workspace” is for a connection: it takes its own rule away.</source>
        <translation>“--orders workspace” 只用于连接：它会取消该连接自己的规则。</translation>
    </message>
    <message>
        <source>That is the rule of the workspace; the connection has none of its own.</source>
        <translation>这是工作区的规则；此连接没有自己的规则。</translation>
    </message>
    <message>
        <source>No runner goes on with it, as a person is needed: %1</source>
        <translation>没有运行器会继续执行它，需要人工处理：%1</translation>
    </message>
    <message>
        <source>needs a person</source>
        <translation>需要人工处理</translation>
    </message>
    <message>
        <source>Give one of --label and --all.</source>
        <translation>--label 与 --all 只能给出其一。</translation>
    </message>
    <message>
        <source>Every runner may run its orders.</source>
        <translation>任何运行器都可以执行它的任务。</translation>
    </message>
    <message>
        <source>Only runners with one of these labels may run its orders: %1.</source>
        <translation>只有带有以下标签之一的运行器可以执行它的任务：%1。</translation>
    </message>
    <message>
        <source>Usage: flotilla-cli VERB [options]
Publishes to many mini programs, safely. Options stand before or after the verb.

Connections
%1                 [--secret-source keychain|env:VAR[,TOKENVAR]|cred:NAME[,TOKENNAME]] [--purpose production|test]
                 With keychain the secret is read from standard input, or asked for without echo;
                 cred: names a credential that systemd gives the service (LoadCredential).
  connection list | connection test NAME | connection remove NAME
  connection freeze NAME [--weekly &quot;Fri 18:00-Mon 08:00&quot; [--reason TEXT] | --from TIME --to TIME --reason TEXT | --remove N | --list]
                 No order begins or goes on in that time, unless a person lifts the freeze for it.
  connection labels NAME [--label NAME[,NAME...] | --all]   which runners may run its orders; --all: every one
  operations --connection NAME                  what can be done and asked there

Publishing
%2          [--stop-after N] [--first N|--waves N|tag:TAG[,...] [--gate click|share:PERCENT|soak:MINUTES|clean[,...]]]
          [--width N] [--dry-run] [--at TIME] [--run-on LABEL] [--lift-freeze REASON]
          TIME: 2026-12-01T02:00, or 02:00 for the next time it is that late; then it begins in the open window or in “follow”
          LABEL: a runner with it does it, and nothing is sent from here (docs/team.md)
  status | resume [--open-gate] [--lift-freeze REASON] | retry [--lift-freeze REASON] | stop [--batch ID]
                                                 without --batch: the newest batch it applies to
  resolve --batch ID --appid WX%3 --as accepted|not-accepted|skip
  batches                                       the history
  approve-order BATCH [--reason TEXT] | reject-order BATCH --reason TEXT   as the second person, in a team workspace
  second-person [--connection NAME] [--orders never|visible|every|workspace]   which orders need a second person; visible:
          those that change what users see; workspace: the connection has no rule of its own
  report --batch ID --format csv|html|json --out FILE   with --out - on standard output;
                                                 a PDF is made by the window: Releases, Report
  runner [--label NAME[,NAME...]] [--exit-ip ADDRESS]
                                                runs what was ordered with --run-on, until SIGTERM; for a server
  runners                                       who runs such orders, and whether they live
  follow [--all]                                starts what is due and looks at what rests, once; for a timer
  audits [--refresh] [--connection NAME] [--targets LIST|--only ID[,ID...]]   audit state of everything published
%4
Data
  workspace backup --out FILE                   a copy of the journal, also while something runs; overwrites nothing
  workspace init --workspace ADDRESS            makes a team workspace in an empty PostgreSQL database (docs/team.md)
  workspace copy --to DIR|ADDRESS               copies all of a workspace into an empty one and compares every row
  workspace check                               whether it is whole, and what is in it
  workspace grant USER --role ROLE              what a user of the server may do in a team workspace: viewer, operator, approver, none
  workspace password [--forget]                 keeps the password of a team workspace in the keychain; it is read from standard input
  trail head                                    how many entries the trail has and the hash of the newest, to be kept elsewhere
  trail verify [--head FILE]                    whether no entry of the trail was changed or taken out; FILE: a head that was kept

Practice
  practice [--platform %5]
                    simulated mini programs, some with trouble; in a folder of its own unless --workspace names one

Everywhere
  --workspace DIR   the folder of the data; default: $XDG_DATA_HOME/flotilla, the same as the window&apos;s
  --workspace ADDRESS   a team workspace: postgresql://USER@HOST/DATABASE, never with a password in it
  --json            one JSON object on standard output
  --help, --version

LIST is a file with a list of mini programs, CSV or XLSX, whose first row names the columns.

Exit codes: 0 all succeeded or in review; 1 some failed, were rejected or cancelled; 2 usage, set-up or pre-flight;
3 interrupted or stopped, resumable; 4 it is being published elsewhere.
Ctrl+C stops at a safe point and says how to resume.
</source>
        <translation>用法：flotilla-cli VERB [选项]
安全地向许多小程序发布。选项可写在动词之前或之后。

连接
%1                 [--secret-source keychain|env:VAR[,TOKENVAR]|cred:NAME[,TOKENNAME]] [--purpose production|test]
                 用 keychain（密钥环）时，密钥从标准输入读取，或在不回显的情况下询问；
                 cred: 指定 systemd 提供给服务的凭据（LoadCredential）。
  connection list | connection test NAME | connection remove NAME
  connection freeze NAME [--weekly &quot;Fri 18:00-Mon 08:00&quot; [--reason TEXT] | --from TIME --to TIME --reason TEXT | --remove N | --list]
                 在此时段内任务既不开始也不继续，除非有人为其解除封版。
  connection labels NAME [--label NAME[,NAME...] | --all]   哪些运行器可以执行它的任务；--all：全部
  operations --connection NAME                  可以执行的操作与可以查询的内容

发布
%2          [--stop-after N] [--first N|--waves N|tag:TAG[,...] [--gate click|share:PERCENT|soak:MINUTES|clean[,...]]]
          [--width N] [--dry-run] [--at TIME] [--run-on LABEL] [--lift-freeze REASON]
          TIME：2026-12-01T02:00，或用 02:00 表示下一个该时刻；届时在打开的窗口中或由“follow”开始
          LABEL：由带此标签的运行器执行，这里不会发送任何请求（docs/team.md）
  status | resume [--open-gate] [--lift-freeze REASON] | retry [--lift-freeze REASON] | stop [--batch ID]
                                                 不带 --batch：适用的最新批次
  resolve --batch ID --appid WX%3 --as accepted|not-accepted|skip
  batches                                       历史记录
  approve-order BATCH [--reason TEXT] | reject-order BATCH --reason TEXT   作为第二人审批，用于团队工作区
  second-person [--connection NAME] [--orders never|visible|every|workspace]   哪些任务需要第二人；visible：会改变
          用户所见内容的任务；workspace：该连接没有自己的规则
  report --batch ID --format csv|html|json --out FILE   用 --out - 写到标准输出；
                                                 PDF 由窗口生成：发布记录 › 报告
  runner [--label NAME[,NAME...]] [--exit-ip ADDRESS]
                                                执行用 --run-on 下达的任务，直到收到 SIGTERM；用于服务器
  runners                                       谁在执行这些任务，以及它们是否正常
  follow [--all]                                开始到时的任务并查看平台处理中的小程序，一次；供定时器使用
  audits [--refresh] [--connection NAME] [--targets LIST|--only ID[,ID...]]   所有已发布内容的审核状态
%4
数据
  workspace backup --out FILE                   运行记录的副本，运行期间也可执行；不覆盖任何文件
  workspace init --workspace ADDRESS            在空的 PostgreSQL 数据库中创建团队工作区（docs/team.md）
  workspace copy --to DIR|ADDRESS               将工作区的全部内容复制到空的工作区，并逐行比较
  workspace check                               工作区是否完好，以及其中有什么
  workspace grant USER --role ROLE              用户在团队工作区中的权限：viewer、operator、approver、none
  workspace password [--forget]                 将团队工作区的密码存入密钥环；密码从标准输入读取
  trail head                                    操作轨迹的条数与最新一条的哈希，供另行保存
  trail verify [--head FILE]                    操作轨迹中是否有条目被改动或删除；FILE：所保存的链头

演练
  practice [--platform %5]
                    模拟的小程序，其中一些会出问题；放在单独的文件夹中，除非用 --workspace 指定

通用
  --workspace DIR   数据文件夹；默认：$XDG_DATA_HOME/flotilla，与窗口程序相同
  --workspace ADDRESS   团队工作区：postgresql://USER@HOST/DATABASE，其中绝不含密码
  --json            在标准输出上输出一个 JSON 对象
  --help, --version

LIST 是小程序名单文件（CSV 或 XLSX），首行为列名。

退出码：0 全部成功或审核中；1 有失败、审核不通过或已取消的；2 用法、设置或发布前检查有误；
3 被中断或已停止，可继续；4 正在别处发布。
Ctrl+C 会在安全点停止，并说明如何继续。
</translation>
    </message>
    <message>
        <source>Not before the other process has finished:</source>
        <translation>须等另一个进程结束之后：</translation>
    </message>
    <message>
        <source>It goes on in the other process. How far it is: %1</source>
        <translation>它在另一个进程中继续。查看进度：%1</translation>
    </message>
    <message>
        <source>To stop it there: %1</source>
        <translation>在那里停止：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is wrong, the platform&apos;s words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>passed, with a warning: %1</source>
        <translation>通过，但有警告：%1</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>%1 is no regular file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>It should begin at %1.</source>
        <translation>计划于 %1 开始。</translation>
    </message>
    <message>
        <source>%1. Nothing is sent before, unless the freeze is lifted for it.</source>
        <comment>frozen until when</comment>
        <translation>%1。在此之前不会发送任何内容，除非为它解除封版。</translation>
    </message>
    <message>
        <source>frozen when it should begin: %1</source>
        <translation>到开始时间时处于封版：%1</translation>
    </message>
    <message>
        <source>its connection is frozen</source>
        <translation>其连接处于封版时段</translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message>
        <source>right to the second</source>
        <comment>clock</comment>
        <translation>准确到秒</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) slow</source>
        <comment>clock</comment>
        <translation>
            <numerusform>慢 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) fast</source>
        <comment>clock</comment>
        <translation>
            <numerusform>快 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) slow</source>
        <comment>clock</comment>
        <translation>
            <numerusform>慢 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) fast</source>
        <comment>clock</comment>
        <translation>
            <numerusform>快 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) slow</source>
        <comment>clock</comment>
        <translation>
            <numerusform>慢 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) fast</source>
        <comment>clock</comment>
        <translation>
            <numerusform>快 %n 小时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandTokens</name>
    <message>
        <source>The program that gives tokens cannot be started: %1.</source>
        <translation>无法启动提供令牌的程序：%1。</translation>
    </message>
    <message>
        <source>The program that gives tokens took longer than ten seconds.</source>
        <translation>提供令牌的程序超过十秒未结束。</translation>
    </message>
    <message>
        <source>The program that gives tokens ended with %1: %2</source>
        <translation>提供令牌的程序以 %1 结束：%2</translation>
    </message>
    <message>
        <source>The program that gives tokens printed none.</source>
        <translation>提供令牌的程序没有输出令牌。</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>%1, %2</source>
        <comment>version, when</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>as there</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>仅本次有</translation>
    </message>
    <message>
        <source>only there</source>
        <translation>仅另一次有</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>sign, how many, how they compare</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1: %2 compared with %3</source>
        <comment>what was done, a release, another one</comment>
        <translation>%1：%2 与 %3 的对比</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>mini program, how it compares</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>AppID</source>
        <translation>AppID</translation>
    </message>
    <message>
        <source>This release</source>
        <translation>本次发布</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The other one</source>
        <translation>另一次发布</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>There is no home folder to keep data in. Name a folder with --workspace.</source>
        <translation>找不到可存放数据的主目录。请用 --workspace 指定一个文件夹。</translation>
    </message>
    <message>
        <source>A workspace cannot be copied into itself.</source>
        <translation>不能将工作区复制到其自身。</translation>
    </message>
    <message>
        <source>Something runs in the workspace that is to be copied. Wait for it or stop it.</source>
        <translation>要复制的工作区中有任务正在运行。请等待其完成或将其停止。</translation>
    </message>
    <message>
        <source>Only a team workspace has roles. Name it with --workspace and its address.</source>
        <translation>只有团队工作区才有角色。请用 --workspace 指定其地址。</translation>
    </message>
    <message>
        <source>Batch %1 waits for its start time or a runner and would then begin in both workspaces. Take it back, or copy when it is over.</source>
        <translation>批次 %1 正在等待开始时间或运行器，复制后会在两个工作区里都开始。请先撤回它，或等它结束后再复制。</translation>
    </message>
    <message>
        <source>The team workspace %1 wants a password, and the keychain has none for it. Keep it there with “flotilla-cli workspace password”, or put it into ~/.pgpass.</source>
        <translation>团队工作区 %1 需要密码，但钥匙串里没有。请用“flotilla-cli workspace password”存入，或写入 ~/.pgpass。</translation>
    </message>
    <message>
        <source>Only a team workspace has a password. Name it with --workspace and its address.</source>
        <translation>只有团队工作区才有密码。请用 --workspace 加上它的地址来指定。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>database, computer</comment>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>Say the server and the database.</source>
        <translation>请填写服务器和数据库。</translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>Give the connection a name.</source>
        <translation>请填写连接名称。</translation>
    </message>
    <message>
        <source>Another connection has this name already.</source>
        <translation>已有同名连接。</translation>
    </message>
    <message>
        <source>Enter an address that begins with https:// and ends after the host. http:// is for this computer only.</source>
        <translation>请填写以 https:// 开头、到主机名为止的地址。http:// 仅限本机使用。</translation>
    </message>
    <message>
        <source>“%1” must not be empty.</source>
        <translation>“%1”不能为空。</translation>
    </message>
    <message>
        <source>Enter the name of the variable of the environment that holds the %1.</source>
        <translation>请输入保存 %1 的环境变量的名称。</translation>
    </message>
    <message>
        <source>The other secrets need the %1 that came with them.</source>
        <translation>其他密钥需要与它们一起签发的 %1。</translation>
    </message>
    <message>
        <source>Enter the %1.</source>
        <translation>请输入 %1。</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>ConnectionModel</name>
    <message>
        <source>not tested yet</source>
        <translation>尚未检测</translation>
    </message>
    <message>
        <source>✔ works</source>
        <translation>✔ 正常</translation>
    </message>
    <message>
        <source>%1: test again to see what is wrong</source>
        <translation>%1：请重新检测以查看原因</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is wrong, the platform&apos;s words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>its secret was not stored</source>
        <translation>密钥未保存</translation>
    </message>
    <message>
        <source>works, with a warning · %1</source>
        <comment>what of it</comment>
        <translation>可用，但有警告 · %1</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>The environment variable %1, which holds a secret of “%2”, is not set. Set it and start again.</source>
        <translation>保存“%2”的密钥的环境变量 %1 未设置。请设置后重新启动。</translation>
    </message>
    <message>
        <source>The environment variable %1 of the connection “%2” cannot be used. %3</source>
        <translation>连接“%2”的环境变量 %1 无法使用。%3</translation>
    </message>
    <message>
        <source>No secret is stored for the connection “%1”. Enter it again on the Connections page.</source>
        <translation>没有为连接“%1”保存密钥。请在“连接”页面重新输入。</translation>
    </message>
    <message>
        <source>The secret of “%1” was not stored to the end. Enter it again on the Connections page, or repeat “flotilla-cli connection add”.</source>
        <translation>“%1”的密钥未完整保存。请在“连接”页面重新输入，或重新执行“flotilla-cli connection add”。</translation>
    </message>
    <message>
        <source>The credential %1 of the connection “%2” cannot be used. %3</source>
        <translation>连接“%2”的凭据 %1 不能使用。%3</translation>
    </message>
    <message>
        <source>The credential %1, which holds a secret of “%2”, is there only in a service that systemd gives it to: the runner on the server. Order it for that with --run-on, or start the service with LoadCredential=%1:FILE.</source>
        <translation>凭据 %1 保存着“%2”的密钥，只有 systemd 把它交给的服务（即服务器上的运行器）才能读取。请用 --run-on 把任务交给运行器，或用 LoadCredential=%1:文件 启动服务。</translation>
    </message>
    <message>
        <source>The credential %1, which holds a secret of “%2”, cannot be read. Give it to the service with LoadCredential=%1:FILE, then restart it.</source>
        <translation>无法读取凭据 %1，它保存着“%2”的密钥。请用 LoadCredential=%1:文件 把它交给服务，然后重启服务。</translation>
    </message>
    <message>
        <source>The credential %1 of the connection “%2” is too long for a key: it has more than 64 KiB.</source>
        <translation>连接“%2”的凭据 %1 太长，不像密钥：超过了 64 KiB。</translation>
    </message>
    <message>
        <source>The credential %1, which holds a secret of “%2”, is empty.</source>
        <translation>凭据 %1 是空的，它应当保存“%2”的密钥。</translation>
    </message>
</context>
<context>
    <name>DecodedTexts</name>
    <message>
        <source>The list is in no encoding that can be read here. Save it as CSV in UTF-8.</source>
        <translation>名单的编码在此无法读取。请另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>This is no text: there are zero bytes in it. Save the list as CSV in UTF-8.</source>
        <translation>这不是文本：其中有零字节。请将名单另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>The list is not in %1: some of its characters cannot be read.</source>
        <translation>名单不是 %1 编码：其中有无法读取的字符。</translation>
    </message>
</context>
<context>
    <name>EndpointUrl</name>
    <message>
        <source>The endpoint is not a web address like https://host or https://host:port.</source>
        <translation>接入地址不是网址，应类似 https://host 或 https://host:port。</translation>
    </message>
    <message>
        <source>Plain http is allowed only for this machine (127.0.0.1, localhost). Use https for every other host.</source>
        <translation>http 仅允许用于本机（127.0.0.1、localhost），其他主机请使用 https。</translation>
    </message>
    <message>
        <source>The endpoint may hold a host and a port, and nothing else.</source>
        <translation>接入地址只能包含主机和端口。</translation>
    </message>
</context>
<context>
    <name>ExtJson</name>
    <message>
        <source>“pages” is empty or no list.</source>
        <translation>“pages”为空或不是列表。</translation>
    </message>
    <message>
        <source>“pages” has “%1”: a page stands there once, without a slash in front and without an ending.</source>
        <translation>“pages”中有“%1”：每个页面只写一次，前面不加斜杠，也不带后缀。</translation>
    </message>
    <message>
        <source>“tabBar.list” has %1 tabs; two to five are possible.</source>
        <translation>“tabBar.list”有 %1 个标签，应为 2 到 5 个。</translation>
    </message>
    <message>
        <source>A tab of “tabBar.list” has no pagePath or no text.</source>
        <translation>“tabBar.list”中有一个标签缺少 pagePath 或 text。</translation>
    </message>
    <message>
        <source>“requiredPrivateInfos” must be a list.</source>
        <translation>“requiredPrivateInfos”必须是列表。</translation>
    </message>
    <message>
        <source>“requiredPrivateInfos” has “%1”, which belongs to the privacy guideline.</source>
        <translation>“requiredPrivateInfos”中的“%1”应在隐私保护指引中声明。</translation>
    </message>
    <message>
        <source>“requiredPrivateInfos” has an exact and a fuzzy location together.</source>
        <translation>“requiredPrivateInfos”同时包含精确位置和模糊位置。</translation>
    </message>
    <message>
        <source>“extEnable” is false: this file was switched off by its author.</source>
        <translation>“extEnable”为 false：该文件已被作者停用。</translation>
    </message>
    <message>
        <source>“%1” is for the developer tool only and is left out.</source>
        <translation>“%1”只用于开发者工具，提交时会去掉。</translation>
    </message>
    <message>
        <source>“extAppId” is not known. Is extAppid meant?</source>
        <translation>没有“extAppId”这个键。是否应为 extAppid？</translation>
    </message>
    <message>
        <source>“%1” is not among the keys that the platform merges.</source>
        <translation>“%1”不在平台会合并的键之中。</translation>
    </message>
    <message>
        <source>“plugins” is empty: that removes every plugin of the template.</source>
        <translation>“plugins”为空：这会移除模板的所有插件。</translation>
    </message>
    <message>
        <source>This is the body of a whole commit. Take the text inside its “ext_json”.</source>
        <translation>这是一次完整上传的请求体。请取出其中“ext_json”里的文本。</translation>
    </message>
    <message>
        <source>“%1” is null; leave it out.</source>
        <translation>“%1”为 null，请删除。</translation>
    </message>
    <message>
        <source>“%1” looks like a secret. Everything in here is shipped to every phone.</source>
        <translation>“%1”看起来是密钥。这里的内容会下发到每一部手机。</translation>
    </message>
    <message>
        <source>“%1” needs the column “%2”, which has no value here.</source>
        <translation>“%1”需要“%2”列，但此处没有值。</translation>
    </message>
    <message>
        <source>extAppid is %1, which is another mini program.</source>
        <translation>extAppid 是 %1，属于另一个小程序。</translation>
    </message>
    <message>
        <source>“%1” is a name with a placeholder; only values are filled in.</source>
        <translation>“%1”是含占位符的键名；只有值会被填充。</translation>
    </message>
    <message>
        <source>“%1” has a placeholder that cannot be filled in: %2</source>
        <translation>“%1”中有无法填充的占位符：%2</translation>
    </message>
    <message>
        <source>“%1” is the AppID %2 for all of them. If each needs its own, write ${appid}.</source>
        <translation>“%1”对所有小程序都是 AppID %2。如果每个小程序应使用自己的 AppID，请写 ${appid}。</translation>
    </message>
    <message>
        <source>“%1” is %2, the AppID of another mini program. Are the rows of the list mixed up?</source>
        <translation>“%1”是 %2，这是另一个小程序的 AppID。列表的行是否弄混了？</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message numerus="yes">
        <source>It is longer than %n character(s).</source>
        <translation>
            <numerusform>长度超过 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>It must be one of: %1.</source>
        <translation>必须是以下之一：%1。</translation>
    </message>
    <message>
        <source>It must be a whole number from %1 to %2.</source>
        <translation>必须是 %1 到 %2 之间的整数。</translation>
    </message>
    <message>
        <source>It must have %1 in it.</source>
        <translation>其中必须包含 %1。</translation>
    </message>
    <message>
        <source>An address has no name or password in it, which everybody who sees this field could read: take out what stands before the “@”.</source>
        <translation>地址里不能带用户名或密码，看到这个字段的人都能读到它：请去掉“@”前面的内容。</translation>
    </message>
    <message>
        <source>One of them is empty.</source>
        <translation>其中有一项为空。</translation>
    </message>
    <message>
        <source>It must be a whole address with https:// in front; http:// is for this computer only.</source>
        <translation>必须是以 https:// 开头的完整地址；http:// 只能用于本机。</translation>
    </message>
</context>
<context>
    <name>Freezes</name>
    <message>
        <source>The connection “%1” is frozen, so nothing was sent. %2.</source>
        <translation>连接“%1”处于封版时段，未发送任何内容。%2。</translation>
    </message>
    <message>
        <source>Say why the freeze is lifted: the trail keeps the reason.</source>
        <translation>请说明解除封版的原因：操作轨迹会保留它。</translation>
    </message>
    <message>
        <source>The freeze must end after it begins.</source>
        <translation>封版的结束时间必须晚于开始时间。</translation>
    </message>
    <message>
        <source>Say why: everybody who wants to publish in that time reads the reason.</source>
        <translation>请说明原因：想在此期间发布的人都会看到。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Frozen until %1</source>
        <translation>封版至 %1</translation>
    </message>
    <message>
        <source>Frozen until %1: %2</source>
        <translation>封版至 %1：%2</translation>
    </message>
    <message>
        <source>The freezes of the connection cannot be read. Remove them and set them anew.</source>
        <translation>无法读取该连接的封版时段。请将其删除后重新设置。</translation>
    </message>
    <message>
        <source>The reason is too long: the trail keeps up to %1 characters of it.</source>
        <translation>原因过长：记录中最多保留 %1 个字符。</translation>
    </message>
    <message>
        <source>The time zone of this computer is not known, so nobody could tell when the freeze begins. Set the zone of the system, or TZ, to a name like Europe/Berlin.</source>
        <translation>无法识别本机的时区，因此无法确定冻结何时开始。请将系统时区或 TZ 设为类似 Asia/Shanghai 的名称。</translation>
    </message>
    <message>
        <source>The freeze would be over already: it ends at %1.</source>
        <translation>该冻结已经结束：结束时间为 %1。</translation>
    </message>
    <message>
        <source>Somebody else has changed the freezes of this connection meanwhile, so nothing was stored. Look at what holds now, then change it again.</source>
        <translation>其他人在此期间修改了这个连接的封版时段，因此没有保存。请查看现在的设置，再重新修改。</translation>
    </message>
    <message>
        <source>“%1” is no span of the week. Write it like this: %2.</source>
        <translation>“%1”不是一周中的时段。请这样填写：%2。</translation>
    </message>
</context>
<context>
    <name>GoOn</name>
    <message>
        <source>It is paused for something else by now. Look why, and go on then.</source>
        <translation>现在它因其他原因暂停了。请先查看原因，再继续。</translation>
    </message>
</context>
<context>
    <name>GrayRows</name>
    <message>
        <source>changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>%1 by %2 %3</source>
        <comment>planned, who, 3 min ago</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1 (%2 is online)</source>
        <comment>ended by whom and when, a version</comment>
        <translation>%1（%2 已上线）</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>gets a name</source>
        <translation>补充名称</translation>
    </message>
    <message>
        <source>name was “%1”</source>
        <translation>原名称“%1”</translation>
    </message>
    <message>
        <source>new tags: %1</source>
        <translation>新增标签：%1</translation>
    </message>
    <message>
        <source>gets a note</source>
        <translation>补充备注</translation>
    </message>
    <message>
        <source>note was “%1”</source>
        <translation>原备注“%1”</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The journal %1 could not be written: there is no space left. Nothing that was journaled is lost. Free some space on this disk, then go on.</source>
        <translation>磁盘空间不足，无法写入运行记录 %1。已写入的记录没有丢失。请清理该磁盘后继续。</translation>
    </message>
    <message>
        <source>The journal %1 is being written by another program and did not become free in time. Try again in a moment.</source>
        <translation>运行记录 %1 正被其他程序写入，等待超时。请稍后重试。</translation>
    </message>
    <message>
        <source>The journal %1 cannot be written. Give yourself write permission for this file and its folder, then try again.</source>
        <translation>没有运行记录 %1 的写入权限。请为该文件及其所在文件夹添加写权限，然后重试。</translation>
    </message>
    <message>
        <source>The journal %1 is damaged or is no journal of Flotilla. Move it aside and put a backup in its place, or start with a new one.</source>
        <translation>运行记录 %1 已损坏，或不是 Flotilla 的运行记录。请将其移走并换回备份，或从新的运行记录开始。</translation>
    </message>
    <message>
        <source>The journal %1 could not be read or written: the disk reports an error (%2). Check the disk and its free space, then go on.</source>
        <translation>读写运行记录 %1 时磁盘报错（%2）。请检查磁盘及剩余空间，然后继续。</translation>
    </message>
    <message>
        <source>The journal %1 could not be used: %2.</source>
        <translation>无法使用运行记录 %1：%2。</translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver is not installed (package libqt6sql6-sqlite).</source>
        <translation>未安装 Qt 的 SQLite 驱动（软件包 libqt6sql6-sqlite）。</translation>
    </message>
    <message>
        <source>The journal %1 was written by a newer version of Flotilla. It was not touched. Update Flotilla on this computer, then try again.</source>
        <translation>运行记录 %1 由更新版本的 Flotilla 写入，未做任何改动。请升级本机的 Flotilla 后重试。</translation>
    </message>
    <message>
        <source>The connection %1 is not understood by this version of Flotilla.</source>
        <translation>当前版本的 Flotilla 无法识别连接 %1。</translation>
    </message>
    <message>
        <source>There is a connection named %1 already. Choose another name.</source>
        <translation>已有名为 %1 的连接，请换一个名称。</translation>
    </message>
    <message>
        <source>A row of batch %1 is not understood by this version of Flotilla.</source>
        <translation>当前版本的 Flotilla 无法识别批次 %1 中的一行记录。</translation>
    </message>
    <message>
        <source>There is no batch %1 in the journal.</source>
        <translation>运行记录中没有批次 %1。</translation>
    </message>
    <message>
        <source>The change does not fit the rows of batch %1.</source>
        <translation>该变更与批次 %1 的记录不符。</translation>
    </message>
    <message>
        <source>The journal %1 cannot be kept safely in this folder: its file system lacks what that needs. Choose a folder on a local disk.</source>
        <translation>该文件夹所在的文件系统无法安全保存运行记录 %1。请选择本地磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>%1 was published again meanwhile; look at the new one before you tick.</source>
        <translation>%1 在此期间又发布了一次；请先查看新的发布再勾选。</translation>
    </message>
    <message>
        <source>Another process has taken over this batch.</source>
        <translation>另一进程已接管此批次。</translation>
    </message>
    <message>
        <source>%1 is being published by another program on this computer (process %2 of %3). Wait for it or stop it there.</source>
        <translation>%1 正由本计算机上的另一个程序发布（%3 的进程 %2）。请等它完成，或在那里停止它。</translation>
    </message>
    <message>
        <source>%1 is being published by %3 on the computer %4 (process %2). Wait for it or stop it there. If it runs there no more, “flotilla-cli stop” with the number of its batch frees it.</source>
        <translation>%1 正由 %3 在计算机 %4 上发布（进程 %2）。请等它完成，或在那里停止它。如果它已不在那里运行，用“flotilla-cli stop”加上其批次编号即可释放。</translation>
    </message>
    <message>
        <source>No copy of the journal could be written to %1: %2.</source>
        <translation>无法将运行记录的副本写入 %1：%2。</translation>
    </message>
    <message>
        <source>%1 exists already, and a copy overwrites nothing. Name a file that does not exist yet.</source>
        <translation>%1 已存在，副本不会覆盖任何文件。请指定一个尚不存在的文件。</translation>
    </message>
    <message>
        <source>%1 is in the way: the journal has this name, but this is no file. Move it aside, or choose another folder.</source>
        <translation>%1 占用了运行记录的名称，但它不是文件。请将其移走，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The journal %1 is empty or missing, but %2 beside it is not: it was cut off, or copied without it. Nothing was touched. Move both aside and put a backup in place of the first, or the two files of the same copy.</source>
        <translation>运行记录 %1 为空或不存在，但旁边的 %2 并不为空：它可能被截断，或复制时漏掉了。未改动任何内容。请将两者移走，再用备份代替前者，或放入同一份副本中的两个文件。</translation>
    </message>
    <message>
        <source>A team workspace is backed up on its server (pg_dump), or copied into a folder: flotilla-cli workspace copy --to FOLDER.</source>
        <translation>团队工作区在其服务器上备份（pg_dump），或复制到文件夹：flotilla-cli workspace copy --to FOLDER。</translation>
    </message>
    <message>
        <source>Qt&apos;s PostgreSQL driver is not installed (package libqt6sql6-psql).</source>
        <translation>未安装 Qt 的 PostgreSQL 驱动（软件包 libqt6sql6-psql）。</translation>
    </message>
    <message>
        <source>The team workspace %1 did not let you in: %2. Check the user and the password; docs/team.md says where the password is kept.</source>
        <translation>团队工作区 %1 拒绝了登录：%2。请检查用户和密码；docs/team.md 说明了密码存放的位置。</translation>
    </message>
    <message>
        <source>The team workspace %1 could not be written: its server has no space left. Nothing that was journaled is lost.</source>
        <translation>无法写入团队工作区 %1：其服务器已没有可用空间。已记录的内容没有丢失。</translation>
    </message>
    <message>
        <source>The team workspace %1 did not answer in time. Nothing was changed. Try again in a moment.</source>
        <translation>团队工作区 %1 未及时响应。没有任何更改。请稍后重试。</translation>
    </message>
    <message>
        <source>In the team workspace %1 others were in the way again and again. Nothing was changed. Try again in a moment.</source>
        <translation>在团队工作区 %1 中多次与他人的操作冲突。没有任何更改。请稍后重试。</translation>
    </message>
    <message>
        <source>There is no database of this name on the server (%1). Let its administrator make it.</source>
        <translation>服务器上没有该名称的数据库（%1）。请让管理员创建。</translation>
    </message>
    <message>
        <source>The team workspace %1 cannot be reached: %2. What was journaled is safe there. Go on when the server is back.</source>
        <translation>无法连接团队工作区 %1：%2。已记录的内容在那里是安全的。请在服务器恢复后继续。</translation>
    </message>
    <message>
        <source>The team workspace %1 could not be used: %2.</source>
        <translation>无法使用团队工作区 %1：%2。</translation>
    </message>
    <message>
        <source>Name the database of the team workspace, as postgresql://USER@HOST/DATABASE. A workspace in a folder is made by itself when it is first used.</source>
        <translation>请指定团队工作区的数据库，格式为 postgresql://USER@HOST/DATABASE。文件夹中的工作区会在首次使用时自动创建。</translation>
    </message>
    <message>
        <source>The parameter “%1” is not known in the address of a team workspace. These are: %2.</source>
        <translation>团队工作区地址中的参数“%1”无法识别。可用的参数有：%2。</translation>
    </message>
    <message>
        <source>The address of the team workspace says “%1” twice.</source>
        <translation>团队工作区的地址中“%1”出现了两次。</translation>
    </message>
    <message>
        <source>sslmode=%1 would let others on the network listen or pose as the server. Leave sslmode away: verify-full is used, and sslrootcert=FILE names the certificate of your own authority.</source>
        <translation>sslmode=%1 会让网络上的其他人窃听或冒充服务器。请去掉 sslmode：将使用 verify-full，并可用 sslrootcert=FILE 指定您自己的证书颁发机构的证书。</translation>
    </message>
    <message>
        <source>The address of the team workspace is not understood. It looks like postgresql://USER@HOST/DATABASE; special characters are written as in web addresses.</source>
        <translation>无法理解团队工作区的地址。其格式为 postgresql://USER@HOST/DATABASE；特殊字符的写法与网址相同。</translation>
    </message>
    <message>
        <source>The address of a team workspace must not have a semicolon in it.</source>
        <translation>团队工作区的地址中不能有分号。</translation>
    </message>
    <message>
        <source>%1 is being published by %3 on the computer %4 (process %2). Wait for it or stop it. If it runs there no more, its hold ends by itself within 30 seconds.</source>
        <translation>%1 正由 %3 在电脑 %4 上发布（进程 %2）。请等待其完成或将其停止。如果它已不在那里运行，占用会在 30 秒内自行结束。</translation>
    </message>
    <message>
        <source>There is no team workspace in this database yet (%1). “flotilla-cli workspace init” makes it.</source>
        <translation>该数据库中还没有团队工作区（%1）。可用“flotilla-cli workspace init”创建。</translation>
    </message>
    <message>
        <source>The team workspace %1 was written by a newer version of Flotilla. It was not touched. Update Flotilla on this computer, then try again.</source>
        <translation>团队工作区 %1 是由更新版本的 Flotilla 写入的，未作任何改动。请先更新这台电脑上的 Flotilla，然后重试。</translation>
    </message>
    <message>
        <source>There is a team workspace in this database already (%1). Nothing was changed.</source>
        <translation>该数据库中已有团队工作区（%1）。没有任何更改。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost while a change was being written, and whether it was written could not be looked up: %2 Look at the batch before you go on with it.</source>
        <translation>写入一项更改时与 %1 的连接中断，且无法查明是否已写入：%2 请先查看该批次，再继续。</translation>
    </message>
    <message>
        <source>What was copied is not the same: row %1 of the table %2 differs. Nothing was kept of the copy.</source>
        <translation>复制的内容不一致：表 %2 的第 %1 行不同。副本未保留任何内容。</translation>
    </message>
    <message>
        <source>There is something in the workspace %1 already. A workspace is copied into an empty one only; nothing was changed.</source>
        <translation>工作区 %1 中已有内容。工作区只能复制到空的工作区；没有任何更改。</translation>
    </message>
    <message>
        <source>The file is whole.</source>
        <translation>文件完好。</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>文件已损坏：%1</translation>
    </message>
    <message>
        <source>There are rows without the batch that they belong to.</source>
        <translation>有些行缺少其所属的批次。</translation>
    </message>
    <message>
        <source>Every row has its batch.</source>
        <translation>每一行都有其批次。</translation>
    </message>
    <message>
        <source>PostgreSQL %1.</source>
        <translation>PostgreSQL %1。</translation>
    </message>
    <message>
        <source>What was committed survives a power cut of the server.</source>
        <translation>已提交的内容在服务器断电后仍会保留。</translation>
    </message>
    <message>
        <source>The server may lose what was committed in a power cut: fsync and full_page_writes must be on.</source>
        <translation>服务器断电时可能丢失已提交的内容：必须开启 fsync 和 full_page_writes。</translation>
    </message>
    <message>
        <source>The sums of all batches are right.</source>
        <translation>所有批次的合计均正确。</translation>
    </message>
    <message>
        <source>The sums of some batches do not fit their rows.</source>
        <translation>有些批次的合计与其行不符。</translation>
    </message>
    <message>
        <source>Your user may not do this in the team workspace %1: %2. Its owner gives the role for it: flotilla-cli workspace grant USER --role viewer (reads), operator (orders and publishes) or approver.</source>
        <translation>您的用户无权在团队工作区 %1 中执行此操作：%2。所需角色由工作区所有者授予：flotilla-cli workspace grant USER --role viewer（只读）、operator（下达任务和发布）或 approver（审批）。</translation>
    </message>
    <message>
        <source>Only the owner of the team workspace gives roles, and you are not: use the address with the user that made the workspace.</source>
        <translation>只有团队工作区的所有者可以授予角色，而您不是所有者：请使用创建该工作区的用户的地址。</translation>
    </message>
    <message>
        <source>The roles of this workspace are not on the server yet, and your user may not make any. Let its administrator run in psql, then try again:
%1</source>
        <translation>服务器上还没有此工作区的角色，而您的用户无权创建。请让管理员在 psql 中执行以下语句，然后重试：
%1</translation>
    </message>
    <message>
        <source>The server knows no user %1. Let its administrator make it first: createuser --pwprompt %1</source>
        <translation>服务器上没有用户 %1。请先让管理员创建：createuser --pwprompt %1</translation>
    </message>
    <message>
        <source>There is no role “%1”. These are: viewer, operator, approver.</source>
        <translation>没有角色“%1”。可用的角色：viewer、operator、approver。</translation>
    </message>
    <message>
        <source>The team workspace %1 is of an older version of Flotilla. It was not touched. Only its owner can bring it up to date: let them open it once with this version.</source>
        <translation>团队工作区 %1 属于较早版本的 Flotilla，未作任何改动。只有其所有者可以升级它：请让所有者用此版本打开一次。</translation>
    </message>
    <message>
        <source>Line %1 of the log has a character in it that PostgreSQL cannot keep (NUL), and without it the chain of the log would not hold. Nothing was copied.</source>
        <translation>日志第 %1 行含有 PostgreSQL 无法保存的字符（NUL），去掉它日志的校验链就不成立。没有复制任何内容。</translation>
    </message>
    <message>
        <source>The team workspace %1 wants a password, and none is known here. Keep it in the keychain with “flotilla-cli workspace password”, or put it into ~/.pgpass.</source>
        <translation>团队工作区 %1 需要密码，但这里没有。请用“flotilla-cli workspace password”存入钥匙串，或写入 ~/.pgpass。</translation>
    </message>
    <message>
        <source>Somebody has just decided about batch %1.</source>
        <translation>刚刚已有人对批次 %1 作出决定。</translation>
    </message>
    <message>
        <source>There is a password in the address of the team workspace, where every program on this computer can read it. Take it out, and keep it with “flotilla-cli workspace password”, or in ~/.pgpass (one line, HOST:PORT:DATABASE:USER:PASSWORD, readable for you alone). Change it if others could see it.</source>
        <translation>团队工作区的地址里有密码，本机上的任何程序都能读到。请把它去掉，改用“flotilla-cli workspace password”保存，或写入 ~/.pgpass（一行：HOST:PORT:DATABASE:USER:PASSWORD，仅您本人可读）。如果别人可能看到过，请更换密码。</translation>
    </message>
    <message>
        <source>The server of the team workspace %1 did not show by its certificate that it is the right one: %2. Nothing was sent to it. Name the certificate of your own authority (sslrootcert), or have the server given one for its name.</source>
        <translation>团队工作区 %1 的服务器未能用证书证明自己的身份：%2。没有向它发送任何内容。请指定您自己的证书颁发机构的证书（sslrootcert），或让服务器使用与其名称相符的证书。</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>无法写入文件 %1。</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile. Nothing was stored.</source>
        <translation>其他人在此期间作了修改。没有保存任何内容。</translation>
    </message>
    <message>
        <source>The server of the team workspace %1 let nobody in: %2. Check the user, the password and the name of the database; if it is only starting, try again in a moment.</source>
        <translation>团队工作区 %1 的服务器拒绝登录：%2。请检查用户、密码和数据库名；如果服务器只是正在启动，请稍后再试。</translation>
    </message>
</context>
<context>
    <name>JsonText</name>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>The file has only comments.</source>
        <translation>文件中只有注释。</translation>
    </message>
    <message>
        <source>It is not JSON (%1). Comments are not allowed.</source>
        <translation>不是有效的 JSON（%1）。不允许有注释。</translation>
    </message>
    <message>
        <source>It is not JSON (%1).</source>
        <translation>不是有效的 JSON（%1）。</translation>
    </message>
    <message>
        <source>“%1” stands there twice (%2).</source>
        <translation>“%1”出现了两次（%2）。</translation>
    </message>
    <message>
        <source>%1 is too long for a number and would be changed; write it as a text, in quotes (%2).</source>
        <translation>%1 作为数字过长，会被改变；请加引号写成文本（%2）。</translation>
    </message>
    <message>
        <source>It must be a JSON object, in braces.</source>
        <translation>必须是花括号括起的 JSON 对象。</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>not kept here</source>
        <translation>未保存在此</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>kept, just seen</source>
        <translation>已保存，刚确认</translation>
    </message>
    <message>
        <source>an old one is kept</source>
        <translation>保存的是旧值</translation>
    </message>
    <message>
        <source>gone from its place</source>
        <translation>保存处已丢失</translation>
    </message>
</context>
<context>
    <name>LiftQuestion</name>
    <message>
        <source>Why does it go on all the same? The trail keeps that.</source>
        <translation>为什么仍要继续？原因会记入操作轨迹。</translation>
    </message>
    <message>
        <source>Lift the freeze for this order</source>
        <translation>为此任务解除封版</translation>
    </message>
    <message>
        <source>Lift it and go on</source>
        <translation>解除并继续</translation>
    </message>
</context>
<context>
    <name>ListFiles</name>
    <message>
        <source>The list is not in UTF-8; it may be in %1.</source>
        <translation>名单不是 UTF-8 编码，可能是 %1。</translation>
    </message>
    <message>
        <source>The list is not in UTF-8. Read as %1, its names are: %2.</source>
        <comment>encoding, up to three names</comment>
        <translation>名单不是 UTF-8 编码。按 %1 读取，其中的名称为：%2。</translation>
    </message>
    <message>
        <source>%1 is no regular file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is too large for a list of mini programs: it has more than 16 MiB.</source>
        <translation>%1 作为小程序名单过大：超过 16 MiB。</translation>
    </message>
    <message numerus="yes">
        <source>The sheet “%1” was read, the first of the workbook. %n others were not.</source>
        <translation>
            <numerusform>读取了工作簿的第一张工作表“%1”，另外 %n 张没有读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are formulas from this row on. Nothing is computed here: the values that they last had were taken.</source>
        <translation>从这一行起有公式。这里不做计算，采用了它们上次的结果。</translation>
    </message>
    <message>
        <source>This is an old workbook (XLS), or one with a password. Save it as XLSX without one, or as CSV in UTF-8.</source>
        <translation>这是旧格式的工作簿（XLS），或有密码保护。请另存为不带密码的 XLSX，或 UTF-8 编码的 CSV。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows of the sheet are hidden, perhaps by a filter. They were read like the others.</source>
        <translation>
            <numerusform>工作表中有 %n 行被隐藏（可能是筛选所致）。这些行与其他行一样已读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>From this row on there are formulas without a value, or with an error. Their cells were taken as empty.</source>
        <translation>从此行起有公式没有值或结果为错误，这些单元格按空白处理。</translation>
    </message>
</context>
<context>
    <name>ListOrder</name>
    <message>
        <source>Choose a list of mini programs</source>
        <translation>选择小程序列表</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>列表 (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The platform takes no list for this.</source>
        <translation>平台的这项操作不能使用列表。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The keychain is locked and asks for its password in a window of its own.</source>
        <translation>密钥环已锁定，正在它自己的窗口中询问密码。</translation>
    </message>
</context>
<context>
    <name>MediaUploadWords</name>
    <message>
        <source>The platform&apos;s answer names no id of the file.</source>
        <translation>平台的返回中没有文件的 ID。</translation>
    </message>
</context>
<context>
    <name>MemorySecretStore</name>
    <message>
        <source>The secret of this connection was kept for an earlier run only. Enter it again.</source>
        <translation>该连接的密钥仅在上次运行期间保留，请重新输入。</translation>
    </message>
    <message>
        <source>memory, until you quit</source>
        <translation>内存，退出后清除</translation>
    </message>
</context>
<context>
    <name>MintTokens</name>
    <message>
        <source>The platform did not answer the request for a token.</source>
        <translation>平台没有应答获取令牌的请求。</translation>
    </message>
    <message>
        <source>The mini program has not authorised the third-party platform.</source>
        <translation>该小程序没有授权给第三方平台。</translation>
    </message>
</context>
<context>
    <name>NewPrograms</name>
    <message>
        <source>The cell “%1” is empty.</source>
        <translation>单元格“%1”为空。</translation>
    </message>
    <message>
        <source>“%1” is no address, and no file that can be read.</source>
        <translation>“%1”既不是网址，也不是可读取的文件。</translation>
    </message>
    <message>
        <source>The first row must name the columns, and one of them must be “name”.</source>
        <translation>第一行必须是列名，其中必须有“name”列。</translation>
    </message>
    <message>
        <source>The column “%1” is there more than once.</source>
        <translation>“%1”列重复。</translation>
    </message>
    <message>
        <source>“%1” is already listed in line %2.</source>
        <translation>“%1”已在第 %2 行列出。</translation>
    </message>
    <message>
        <source>The list names its columns but has no mini program.</source>
        <translation>列表只有列名，没有小程序。</translation>
    </message>
    <message>
        <source>The list has none of the columns that say what is to be: %1.</source>
        <translation>名单里没有任何说明要改成什么的列：%1。</translation>
    </message>
</context>
<context>
    <name>OptionTexts</name>
    <message numerus="yes">
        <source>%1: %n mini programs got one the last time and get none now.</source>
        <comment>an option</comment>
        <translation>
            <numerusform>%1：有 %n 个小程序上次带有此内容，这次为空。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderStart</name>
    <message>
        <source>The start time is past.</source>
        <translation>开始时间已过。</translation>
    </message>
    <message>
        <source>Ordered: begins %1.</source>
        <translation>已下达：将于 %1 开始。</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>未发送任何内容。%1</translation>
    </message>
    <message>
        <source>It will wait for a second person: nothing is sent before an approver other than you has approved it.</source>
        <translation>它将等待第二人批准：在您以外的审批人批准之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>Ordered: waits for a second person.</source>
        <translation>已下达：等待第二人批准。</translation>
    </message>
    <message>
        <source>Ordered: begins %1 on a runner with the label “%2”.</source>
        <translation>已下达：%1 在带有标签“%2”的运行器上开始。</translation>
    </message>
    <message>
        <source>Ordered: waits for a runner with the label “%1”.</source>
        <translation>已下达：等待带有标签“%1”的运行器。</translation>
    </message>
</context>
<context>
    <name>OrderedFiles</name>
    <message>
        <source>The file “%1” cannot be read, so nobody could say what a second person approves. Nothing was ordered.</source>
        <translation>无法读取文件“%1”，因此无法确定第二人审批的内容。没有下达任何任务。</translation>
    </message>
    <message>
        <source>The file “%1” of this order cannot be read here. Nothing was sent. Put it there, then resume.</source>
        <translation>此处无法读取该任务的文件“%1”。没有发送任何内容。请把文件放到该位置，然后继续。</translation>
    </message>
    <message>
        <source>The file “%1” does not hold any more what it held when it was ordered. Nothing of it was sent. Order it anew, and find out who changed it.</source>
        <translation>文件“%1”的内容已与下达任务时不同。没有发送该文件的任何内容。请重新下达任务，并查明是谁改动了它。</translation>
    </message>
    <message>
        <source>A file of it, with the SHA-256 of what it has to hold: %1</source>
        <translation>其中的文件及其内容应有的 SHA-256：%1</translation>
    </message>
    <message>
        <source>Only the path of this file is signed, not what it holds, as the order was made by an older version: %1</source>
        <translation>此任务由较早的版本下达，签署的只有该文件的路径，不包括其内容：%1</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>无法读取文件“%1”。</translation>
    </message>
</context>
<context>
    <name>PdfReport</name>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
<context>
    <name>PlatformGateways</name>
    <message>
        <source>This program does not know the platform of the connection.</source>
        <translation>本程序不支持该连接的平台。</translation>
    </message>
</context>
<context>
    <name>PlatformServices</name>
    <message>
        <source>The platform of the connection “%1” has no “%2”.</source>
        <translation>连接“%1”的平台没有“%2”。</translation>
    </message>
</context>
<context>
    <name>ProgramId</name>
    <message>
        <source>The AppID is missing.</source>
        <translation>缺少 AppID。</translation>
    </message>
    <message>
        <source>“%1” has an invisible character (%2) at position %3. Type it again, without it.</source>
        <translation>“%1”的第 %3 个字符不可见（%2）。请重新输入，去掉该字符。</translation>
    </message>
    <message>
        <source>“%1” is the original id of the account, not its AppID, which begins with “wx”.</source>
        <translation>“%1”是账号的原始 ID，不是 AppID；AppID 以“wx”开头。</translation>
    </message>
    <message>
        <source>“%1” is a placeholder of the developer tool, not an AppID.</source>
        <translation>“%1”是开发者工具的占位符，不是 AppID。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is not an AppID: it has %n characters instead of 18.</source>
        <translation>
            <numerusform>“%1”不是 AppID：它有 %n 个字符，应为 18 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not an AppID: it must be “wx” followed by 16 letters or digits.</source>
        <translation>“%1”不是 AppID：应为“wx”加 16 位字母或数字。</translation>
    </message>
    <message>
        <source>“%1” has the capital letter “%2”; AppIDs are written in small letters. Look whether it is right.</source>
        <translation>“%1”中有大写字母“%2”；AppID 用小写字母书写。请核对是否正确。</translation>
    </message>
    <message>
        <source>“%1” has the letter “%2”, which is in no known AppID: they have 0 to 9 and a to f. Look whether it is right.</source>
        <translation>“%1”中有字母“%2”，已知的 AppID 中没有这个字母，只有 0 到 9 和 a 到 f。请核对是否正确。</translation>
    </message>
</context>
<context>
    <name>ProgramLine</name>
    <message>
        <source>Program: “%1”</source>
        <translation>程序：“%1”</translation>
    </message>
    <message>
        <source>Argument %1: “%2”</source>
        <translation>参数 %1：“%2”</translation>
    </message>
    <message>
        <source>It runs as you, with all that you may do on this computer, without a shell, and for ten seconds at most.</source>
        <translation>它以您的身份运行，拥有您在这台电脑上的全部权限；不经过 shell，最多运行 10 秒。</translation>
    </message>
</context>
<context>
    <name>ProgramSecrets</name>
    <message>
        <source>This connection has no place where a new secret can be kept.</source>
        <translation>此连接没有可以保存新密钥的地方。</translation>
    </message>
</context>
<context>
    <name>PublishWords</name>
    <message numerus="yes">
        <source>%n apps</source>
        <translation>
            <numerusform>%n 个应用</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>title of an app</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message numerus="yes">
        <source>Publish %1 apps to %n mini programs</source>
        <translation>
            <numerusform>将 %1 个应用发布到 %n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish to %n mini programs</source>
        <translation>
            <numerusform>发布到 %n 个小程序</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting: everything is checked once more.</source>
        <translation>正在启动：发布前再检查一遍。</translation>
    </message>
    <message>
        <source>Choose a connection.</source>
        <translation>请选择连接。</translation>
    </message>
    <message>
        <source>The list of apps is being read.</source>
        <translation>正在读取应用列表。</translation>
    </message>
    <message>
        <source>The list of apps could not be read.</source>
        <translation>读取应用列表失败。</translation>
    </message>
    <message>
        <source>Choose an app.</source>
        <translation>请选择应用。</translation>
    </message>
    <message>
        <source>Tick at least one mini program.</source>
        <translation>请至少勾选一个小程序。</translation>
    </message>
    <message>
        <source>The ticked mini programs belong to apps that are not chosen.</source>
        <translation>勾选的小程序属于未选择的应用。</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <comment>what stops the publish</comment>
        <translation>暂不能发布：%1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>how often × what</comment>
        <translation>%2（%1 项）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what: particular</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names and how many others</comment>
        <translation>
            <numerusform>%1，以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 will be published to %n mini programs.</source>
        <translation>
            <numerusform>%1将发布到 %n 个小程序。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>mini program, detail</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>Publish %1 apps to %n mini programs: %2 publishes</source>
        <translation>
            <numerusform>将 %1 个应用发布到 %n 个小程序：共 %2 次发布</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform is still being asked.</source>
        <translation>正在向平台查询。</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked mini programs are left out, because their app is not chosen: %1.</source>
        <translation>
            <numerusform>已勾选的 %n 个小程序不会发布，因为未选择对应的应用：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked mini programs get only some of their apps, because the others are not chosen: %1.</source>
        <translation>
            <numerusform>已勾选的 %n 个小程序只发布部分应用，因为其余应用未选择：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>These are %n publishes.</source>
        <translation>
            <numerusform>共 %n 次发布。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title of an app, its id</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n mini programs</source>
        <comment>app</comment>
        <translation>
            <numerusform>%1：%n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these %1 mini programs are hidden by the filter: %2.</source>
        <comment>%2: names</comment>
        <translation>
            <numerusform>这 %1 个小程序中有 %n 个被筛选隐藏：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>option, what was chosen</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>≈ %1 · ends about %2</source>
        <comment>how long, time of day</comment>
        <translation>≈ %1 · 约 %2 结束</translation>
    </message>
    <message numerus="yes">
        <source>First %n mini programs, then it waits for your click.</source>
        <translation>
            <numerusform>先发布 %n 个小程序，然后等待您点击。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First %n mini programs, then the others if %1 % of them are done.</source>
        <translation>
            <numerusform>先发布 %n 个小程序，其中 %1% 完成后再发布其余的。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First %n mini programs, then the others after %1 min.</source>
        <translation>
            <numerusform>先发布 %n 个小程序，%1 分钟后再发布其余的。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>已勾选 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked, %1 hidden by the filter</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>已勾选 %n 个，其中 %1 个被筛选隐藏</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>purpose, name of a connection</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>description</comment>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>stops after %n failures in a row</source>
        <translation>
            <numerusform>连续失败 %n 个后停止</numerusform>
        </translation>
    </message>
    <message>
        <source>goes on whatever fails</source>
        <translation>无论失败多少都继续</translation>
    </message>
    <message numerus="yes">
        <source>%n at once, at most</source>
        <translation>
            <numerusform>最多同时 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>It is missing.</source>
        <translation>尚未填写。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>option, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The list of what can be published is being read.</source>
        <translation>正在读取可发布内容的列表。</translation>
    </message>
    <message>
        <source>Choose what to publish.</source>
        <translation>请选择要发布的内容。</translation>
    </message>
    <message>
        <source>%1?</source>
        <comment>an order, as a question</comment>
        <translation>%1？</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n mini programs</source>
        <comment>what is done to how many</comment>
        <translation>
            <numerusform>%1：%n 个小程序</numerusform>
        </translation>
    </message>
    <message>
        <source>No mini program is left.</source>
        <translation>没有剩下任何小程序。</translation>
    </message>
    <message numerus="yes">
        <source>Order %n mini programs for %1</source>
        <translation>
            <numerusform>预约 %n 个小程序，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs on a server: what is sent leaves from a runner with the label “%1”.</source>
        <translation>在服务器上运行：由带有标签“%1”的运行器发送。</translation>
    </message>
    <message numerus="yes">
        <source>at most %n min for each mini program</source>
        <translation>
            <numerusform>每个小程序最多 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Ready for its next step.</source>
        <translation>可执行下一步。</translation>
    </message>
    <message>
        <source>Not started yet.</source>
        <translation>尚未开始。</translation>
    </message>
    <message>
        <source>A call to the platform is under way.</source>
        <translation>正在调用平台接口。</translation>
    </message>
    <message>
        <source>The answer was lost; the platform is asked what happened.</source>
        <translation>未收到平台返回，正在向平台核实结果。</translation>
    </message>
    <message>
        <source>Waiting for its next call.</source>
        <translation>等待下一次调用。</translation>
    </message>
    <message>
        <source>Waits for a person&apos;s decision.</source>
        <translation>等待人工处理。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>AppID</source>
        <translation>AppID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Request ids</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>%1 is going on.</source>
        <comment>a step</comment>
        <translation>%1正在进行。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Batch %1 · connection %2 · %3 · started %4 by %5</source>
        <translation>批次 %1 · 连接 %2 · %3 · 由 %5 于 %4 开始</translation>
    </message>
    <message numerus="yes">
        <source>%1 → %n mini program(s)</source>
        <comment>lanes, number</comment>
        <translation>
            <numerusform>%1 → %n 个小程序</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>To submit</source>
        <translation>待提交审核</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>审核不通过</translation>
    </message>
    <message>
        <source>To release</source>
        <translation>待上线</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已上线</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The version is with the reviewers. There is nothing to do until they answer; the console shows the result.</source>
        <translation>版本正在审核，出结果前无需操作；审核结果在小程序管理后台查看。</translation>
    </message>
    <message>
        <source>The reviewers refused the version. The console says why. Put it right, then submit again there and tick “Submitted” here.</source>
        <translation>版本审核不通过，原因见小程序管理后台。修改后在后台重新提交审核，并在此勾选“已提交审核”。</translation>
    </message>
    <message>
        <source>The version is approved. It reaches the users when somebody releases it in this mini program&apos;s own console.</source>
        <translation>版本审核通过。在该小程序的管理后台发布后，用户才能使用。</translation>
    </message>
    <message>
        <source>The version is with the users. There is nothing left to do.</source>
        <translation>版本已上线，无需其他操作。</translation>
    </message>
    <message>
        <source>The platform has not told the state of this version yet. Refresh to ask it, or look in this mini program&apos;s own console.</source>
        <translation>平台尚未返回该版本的状态。请刷新查询，或在该小程序的管理后台查看。</translation>
    </message>
    <message>
        <source>The version is uploaded, but it is not known to be with the reviewers. Submit it for review in this mini program&apos;s own console.</source>
        <translation>版本已上传，但不确定是否已提交审核。请在该小程序的管理后台提交审核。</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>审核延后</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>The version is with the reviewers. Their answer takes hours to days.</source>
        <translation>版本正在审核，需要数小时到数天。</translation>
    </message>
    <message>
        <source>The reviewers need longer than usual. The review goes on; nothing is decided yet.</source>
        <translation>审核时间比平常更长，仍在进行中，尚无结论。</translation>
    </message>
    <message>
        <source>The reviewers refused the version. Put right what they say, then submit again.</source>
        <translation>审核不通过。请按审核意见修改后重新提交审核。</translation>
    </message>
    <message>
        <source>Somebody took the version back from the reviewers. It can be submitted again.</source>
        <translation>审核已被撤回，可以重新提交审核。</translation>
    </message>
    <message>
        <source>The version is approved. It reaches the users when it is released.</source>
        <translation>审核已通过，发布后用户即可使用。</translation>
    </message>
    <message>
        <source>The platform uses a word for this state that is not known here. It counts as undecided.</source>
        <translation>平台给出的状态无法识别，视为尚无结论。</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>It waits for your decision. Approve it, or reject it with a note that says what to put right.</source>
        <translation>等待您审批。可以通过，或驳回并在备注中说明需要修改什么。</translation>
    </message>
    <message>
        <source>It was rejected. The team that submitted it reads the note and can submit again.</source>
        <translation>审核不通过。提交团队会看到备注，修改后可再次提交。</translation>
    </message>
    <message>
        <source>The team that submitted it took it back. There is nothing to decide.</source>
        <translation>提交团队已撤回，无需审批。</translation>
    </message>
    <message>
        <source>It is approved. The team that submitted it can release it.</source>
        <translation>已通过。提交团队可以发布。</translation>
    </message>
    <message>
        <source>Rolling out</source>
        <translation>灰度发布中</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>已回退</translation>
    </message>
    <message>
        <source>The version is approved and with a share of the users. Widen or end its rollout on the Rollout page.</source>
        <translation>该版本已审核通过，正在向部分用户灰度发布。请在“灰度发布”页面扩大比例或结束灰度。</translation>
    </message>
    <message>
        <source>The version is approved, but it was taken back from the users: by a rollback, or because its rollout was cancelled. It goes out again only if you select it.</source>
        <translation>该版本已审核通过，但已从用户处撤回：执行了版本回退，或取消了灰度发布。只有选中它时才会再次发布。</translation>
    </message>
</context>
<context>
    <name>RunnerWords</name>
    <message numerus="yes">
        <source>alive, heard of %n s ago</source>
        <comment>runner</comment>
        <translation>
            <numerusform>在线，%n 秒前有消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>silent for %n s</source>
        <comment>runner</comment>
        <translation>
            <numerusform>%n 秒没有消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>silent for %n min</source>
        <comment>runner</comment>
        <translation>
            <numerusform>%n 分钟没有消息</numerusform>
        </translation>
    </message>
    <message>
        <source>gone</source>
        <comment>runner</comment>
        <translation>已退出</translation>
    </message>
    <message>
        <source>waits for orders</source>
        <comment>runner</comment>
        <translation>等待任务</translation>
    </message>
    <message>
        <source>runs %1</source>
        <comment>runner, its batches</comment>
        <translation>正在执行 %1</translation>
    </message>
    <message>
        <source>ran %1 when it was last seen</source>
        <comment>runner, its batches</comment>
        <translation>最后一次有消息时正在执行 %1</translation>
    </message>
</context>
<context>
    <name>Runners</name>
    <message>
        <source>“%1” is no label of a runner: lower-case letters, digits, “.”, “-” and “_”, at most 40.</source>
        <translation>“%1”不是运行器标签：只能用小写字母、数字、“.”、“-”和“_”，最多 40 个字符。</translation>
    </message>
    <message>
        <source>Orders over this connection run on runners with the label %1 only, and this one is meant for “%2”. Nothing was ordered.</source>
        <translation>此连接的任务只能在带有标签 %1 的运行器上运行，而这条任务指定了“%2”。没有下达任何任务。</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>“%1” was not written: %2</source>
        <translation>“%1”未写入：%2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>SavedFiles</name>
    <message>
        <source>It is version %1; the list had told %2. Read the list again.</source>
        <translation>该文件是版本 %1，而列表中为 %2。请重新读取列表。</translation>
    </message>
</context>
<context>
    <name>SecondPerson</name>
    <message>
        <source>The rule of this workspace wants a second person for this order. In a workspace in a folder nobody can prove to be another person: order it in a team workspace, or take the rule away with “flotilla-cli second-person --orders never”.</source>
        <translation>按此工作区的规定，该任务需要第二人批准。在文件夹工作区中，无人能证明自己是另一个人：请在团队工作区中下达，或运行“flotilla-cli second-person --orders never”取消该规定。</translation>
    </message>
    <message>
        <source>The reason is too long: the trail keeps up to %1 characters of it.</source>
        <translation>原因过长：日志最多保留 %1 个字符。</translation>
    </message>
    <message>
        <source>Say why the order is rejected: the trail keeps the reason.</source>
        <translation>请说明驳回原因：日志会保留该原因。</translation>
    </message>
    <message>
        <source>A second person is only to be had in a team workspace, whose server knows who is who. In a folder anybody could pose as anybody.</source>
        <translation>只有团队工作区才能有第二人，因为其服务器知道谁是谁。在文件夹中，任何人都可以冒充他人。</translation>
    </message>
    <message>
        <source>Batch %1, ordered by %2, waits for a second person, so nothing was sent. An approver signs it in the window, or with “flotilla-cli approve-order %1”.</source>
        <translation>批次 %1（由 %2 下达）正在等待第二人批准，因此没有发送任何内容。审批人可在窗口中签署，或运行“flotilla-cli approve-order %1”。</translation>
    </message>
    <message>
        <source>Batch %1 was rejected by %2, so nothing is sent for it any more: %3. Order anew what is still wanted.</source>
        <translation>批次 %1 已被 %2 驳回，不再为其发送任何内容：%3。如仍需要，请重新下达。</translation>
    </message>
    <message>
        <source>Batch %1 is not what %2 signed: it was changed afterwards. Nothing was sent. Order it anew, and find out who changed it.</source>
        <translation>批次 %1 与 %2 签署的内容不一致：之后被改动过。没有发送任何内容。请重新下达，并查明是谁改动的。</translation>
    </message>
    <message>
        <source>Only an approver of the team workspace decides about orders, and %1 is none.</source>
        <translation>只有团队工作区的审批人才能对任务作出决定，而 %1 不是审批人。</translation>
    </message>
    <message>
        <source>Nobody knows who ordered this, so nobody can be the second person. Order it anew.</source>
        <translation>不知道这是谁下达的，因此无人能作为第二人。请重新下达。</translation>
    </message>
    <message>
        <source>%1 ordered this. Somebody else decides about it.</source>
        <translation>这是 %1 下达的，须由他人决定。</translation>
    </message>
    <message>
        <source>Batch %1 does not wait for a second person.</source>
        <translation>批次 %1 并未在等待第二人批准。</translation>
    </message>
    <message>
        <source>Only an approver of the team workspace sets and lifts freezes and says which orders need a second person, and %1 is none.</source>
        <translation>只有团队工作区的审批人才能设置和解除封版，并规定哪些任务需要第二人批准，而 %1 不是审批人。</translation>
    </message>
</context>
<context>
    <name>SecretCheck</name>
    <message>
        <source>None is stored, or it cannot be read now.</source>
        <translation>尚未保存，或目前无法读取。</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Flotilla could not be started again. Start it with --workspace and the address.</source>
        <translation>无法重新启动 Flotilla。请用 --workspace 加地址启动。</translation>
    </message>
</context>
<context>
    <name>StartTime</name>
    <message>
        <source>“%1” is no time. Write it like 2026-12-01T02:00, or 02:00 for the next time it is that late.</source>
        <translation>“%1”不是时间。请写成 2026-12-01T02:00，或用 02:00 表示下一个该时刻。</translation>
    </message>
    <message>
        <source>There is no %1 in %2: the clocks are put forward then.</source>
        <translation>%2 没有 %1：此时时钟拨快。</translation>
    </message>
    <message>
        <source>%1 is past. It is %2 now.</source>
        <translation>%1 已过去，现在是 %2。</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>day, short month and time, in the letters of QLocale</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) %1 h</source>
        <translation>
            <numerusform>%n 天 %1 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
</context>
<context>
    <name>TakenList</name>
    <message>
        <source>The cell “%1” is empty.</source>
        <translation>单元格“%1”为空。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… 还有 %n 项。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetsFile</name>
    <message>
        <source>“%1” is already listed in line %2.</source>
        <translation>“%1”在第 %2 行已出现过。</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>名单为空。</translation>
    </message>
    <message>
        <source>A quoted cell begins here and never ends.</source>
        <translation>此处的引号没有闭合。</translation>
    </message>
    <message>
        <source>The row has more cells than the first row has columns.</source>
        <translation>该行的单元格多于首行的列数。</translation>
    </message>
    <message>
        <source>The list names its columns but has no mini program.</source>
        <translation>名单只有列名，没有小程序。</translation>
    </message>
    <message>
        <source>The column “%1” is there more than once.</source>
        <translation>列“%1”出现了不止一次。</translation>
    </message>
    <message>
        <source>A cell of this row looks like a key, or has one in it. Everybody who sees the list could read it: take it out.</source>
        <translation>此行有一个单元格像是密钥，或其中含有密钥。看到名单的人都能读到它：请删去。</translation>
    </message>
    <message>
        <source>“%1” is listed in line %2 already, with other small and capital letters.</source>
        <translation>“%1”已在第 %2 行列出，只是大小写不同。</translation>
    </message>
    <message>
        <source>The first row must name the columns, and one of them must be “appid”. It has: %1.</source>
        <comment>cells of a row</comment>
        <translation>第一行必须写明各列的名称，其中一列必须是“appid”。现有内容：%1。</translation>
    </message>
    <message>
        <source>This is a workbook (XLSX, ODS) or an archive, not a text. Save it as CSV in UTF-8.</source>
        <translation>这是工作簿（XLSX、ODS）或压缩包，不是文本。请另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>This is no text: there are zero bytes in it. Save the list as CSV in UTF-8.</source>
        <translation>这不是文本：其中有零字节。请将名单另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>There is an AppID here, above the row that names the columns (line %1).</source>
        <translation>此处有一个 AppID，位于写明列名的那一行（第 %1 行）之上。</translation>
    </message>
    <message>
        <source>This row names the columns. What stands above it was passed over.</source>
        <translation>此行写明列名，其上的内容已略过。</translation>
    </message>
    <message>
        <source>There is no AppID in this line.</source>
        <translation>这一行中没有 AppID。</translation>
    </message>
    <message>
        <source>The cell “%1” looks like a key, or has one in it. Take it out.</source>
        <translation>单元格“%1”看起来是密钥，或其中含有密钥。请将其删除。</translation>
    </message>
</context>
<context>
    <name>TcsasChecks</name>
    <message>
        <source>Signature and clock</source>
        <translation>签名与时间</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the endpoint.</source>
        <translation>请检查网络、代理和接入地址。</translation>
    </message>
    <message>
        <source>Check SecretId and SecretKey, the site that they belong to (international), and the clock of this computer.</source>
        <translation>请检查 SecretId 和 SecretKey、其所属站点（国际站）以及本机时间。</translation>
    </message>
    <message>
        <source>the platform accepted the signature</source>
        <translation>平台已接受签名</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Renew the plan in the console; until then nothing is accepted.</source>
        <translation>请在控制台续费套餐；在此之前平台不接受任何操作。</translation>
    </message>
    <message>
        <source>not run out</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>PlatformId</source>
        <translation>PlatformId</translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) on it</source>
        <translation>
            <numerusform>其下有 %n 个团队</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the key&apos;s user the right to read teams, mini programs and versions.</source>
        <translation>请为该密钥的用户授予读取团队、小程序和版本的权限。</translation>
    </message>
    <message>
        <source>Check the PlatformId “%1” in the console; no call lists them.</source>
        <translation>请在控制台核对 PlatformId“%1”；无接口可查询。</translation>
    </message>
    <message>
        <source>Mini programs</source>
        <translation>小程序</translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s) found</source>
        <translation>
            <numerusform>找到 %n 个小程序</numerusform>
        </translation>
    </message>
    <message>
        <source>Create one first, or check the PlatformId.</source>
        <translation>请先创建小程序，或检查 PlatformId。</translation>
    </message>
    <message>
        <source>Keys of mini programs</source>
        <translation>小程序密钥</translation>
    </message>
    <message>
        <source>their state can be read</source>
        <translation>可读取其状态</translation>
    </message>
    <message>
        <source>Without the right to see keys they can be neither made nor frozen here.</source>
        <translation>没有查看密钥的权限，无法在此生成或冻结密钥。</translation>
    </message>
    <message>
        <source>Repair what is marked with ✖, then test again.</source>
        <translation>请先修复标有 ✖ 的项目，再重新测试。</translation>
    </message>
</context>
<context>
    <name>TcsasDomains</name>
    <message>
        <source>“%1” is no sort of domain. There are: request, business, socket, upload, download.</source>
        <translation>“%1”不是域名类型。可用：request、business、socket、upload、download。</translation>
    </message>
    <message>
        <source>“%1” must have a list of domains.</source>
        <translation>“%1”必须是域名列表。</translation>
    </message>
    <message>
        <source>The file names no domains.</source>
        <translation>文件中没有域名。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between domains</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>removes %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>adds %1</source>
        <translation>新增 %1</translation>
    </message>
    <message numerus="yes">
        <source>keeps %n</source>
        <translation>
            <numerusform>保留 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>stays empty</source>
        <comment>a list of domains</comment>
        <translation>仍为空</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a sort of domains, what becomes of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between lists of domains</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>“%1” is not one domain.</source>
        <translation>“%1”不是单个域名。</translation>
    </message>
</context>
<context>
    <name>TcsasGateway</name>
    <message>
        <source>A field of the platform&apos;s reply cannot be read: %1.</source>
        <translation>无法读取平台返回的字段：%1。</translation>
    </message>
    <message>
        <source>This program has no such call.</source>
        <translation>本程序没有此调用。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read any more.</source>
        <translation>文件“%1”已无法读取。</translation>
    </message>
    <message>
        <source>The package has changed since the order began.</source>
        <translation>任务开始后代码包已改变。</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>没有待审批的内容。</translation>
    </message>
    <message>
        <source>The platform names the file “%1”, expected was “%2”.</source>
        <translation>平台返回的文件名为“%1”，应为“%2”。</translation>
    </message>
    <message>
        <source>The SecretId or the SecretKey is missing.</source>
        <translation>缺少 SecretId 或 SecretKey。</translation>
    </message>
    <message>
        <source>The SecretId, the SecretKey or the token has blanks or special characters. Copy it again.</source>
        <translation>SecretId、SecretKey 或 Token 含有空格或特殊字符，请重新复制。</translation>
    </message>
    <message>
        <source>The PlatformId is missing, or has blanks or special characters. It stands in the console.</source>
        <translation>PlatformId 缺失，或含有空格或特殊字符。请从控制台获取。</translation>
    </message>
    <message>
        <source>The region is not one like ap-singapore.</source>
        <translation>地域应形如 ap-singapore。</translation>
    </message>
    <message>
        <source>The file has changed while it was sent.</source>
        <translation>文件在上传过程中已改变。</translation>
    </message>
</context>
<context>
    <name>TcsasGray</name>
    <message>
        <source>Choose the version.</source>
        <translation>请选择版本。</translation>
    </message>
    <message>
        <source>What is online was not read yet, so the version cannot be compared with it.</source>
        <translation>尚未读取线上版本，无法与其比较。</translation>
    </message>
    <message>
        <source>Version %1 is not higher than %2, which is online.</source>
        <translation>版本 %1 不高于线上版本 %2。</translation>
    </message>
    <message>
        <source>The platform tells of no approval of version %1.</source>
        <translation>平台上没有版本 %1 的审核记录。</translation>
    </message>
    <message>
        <source>Version %1 is not approved yet.</source>
        <translation>版本 %1 尚未审核通过。</translation>
    </message>
    <message>
        <source>Give the start and the end.</source>
        <translation>请填写开始时间和结束时间。</translation>
    </message>
    <message>
        <source>The end is in the past.</source>
        <translation>结束时间已过。</translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation>结束时间必须晚于开始时间。</translation>
    </message>
    <message>
        <source>The start is in the past: the task begins once it is in the console.</source>
        <translation>开始时间已过：任务在控制台创建后即开始。</translation>
    </message>
    <message>
        <source>%1: “%2” is no version of numbers and dots.</source>
        <comment>whose versions</comment>
        <translation>%1：“%2”不是由数字和点组成的版本号。</translation>
    </message>
    <message>
        <source>%1: from %2 to %3 there is no version.</source>
        <comment>whose versions</comment>
        <translation>%1：从 %2 到 %3 之间没有版本。</translation>
    </message>
    <message>
        <source>Give the number of users, 1 or more.</source>
        <translation>请填写用户数，至少为 1。</translation>
    </message>
    <message>
        <source>Without Android and iOS nobody gets it.</source>
        <translation>不选 Android 和 iOS 则没有用户会收到。</translation>
    </message>
    <message>
        <source>Name at least one object, or choose whoever fits the rest.</source>
        <translation>请至少填写一个对象，或选择“符合其他条件的用户”。</translation>
    </message>
    <message numerus="yes">
        <source>%n objects are named, more than users may get it.</source>
        <translation>
            <numerusform>填写了 %n 个对象，多于用户数上限。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the task a name.</source>
        <translation>请填写任务名称。</translation>
    </message>
    <message>
        <source>The name has more than %1 characters.</source>
        <translation>名称超过 %1 个字符。</translation>
    </message>
    <message>
        <source>Another task has this name, too.</source>
        <translation>另一个任务也使用此名称。</translation>
    </message>
    <message>
        <source>Only one object stands on a line, without blanks and commas.</source>
        <translation>每行只能有一个对象，不含空格和逗号。</translation>
    </message>
    <message>
        <source>It has more than %1 characters.</source>
        <translation>超过 %1 个字符。</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>“%1”重复出现。</translation>
    </message>
</context>
<context>
    <name>TcsasGrayWords</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a superapp, its versions</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a system, its versions</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>GUIDs, devices or accounts, how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>待投放</translation>
    </message>
    <message>
        <source>delivering</source>
        <translation>投放中</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>GUIDs</source>
        <translation>GUID</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>whoever fits the rest</source>
        <translation>符合其他条件的用户</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>mobile network</source>
        <translation>移动网络</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>all versions</source>
        <translation>所有版本</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a version</comment>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>a version</comment>
        <translation>%1 及以下</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>versions</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Superapps</source>
        <translation>超级应用</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>users</comment>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>Grayscale task for %1 (%2)</source>
        <comment>name, AppID</comment>
        <translation>%1（%2）的灰度任务</translation>
    </message>
    <message>
        <source>[ ] Version: %1</source>
        <translation>[ ] 版本：%1</translation>
    </message>
    <message>
        <source>[ ] Name of the task: %1</source>
        <translation>[ ] 任务名称：%1</translation>
    </message>
    <message>
        <source>[ ] Start: %1</source>
        <translation>[ ] 开始时间：%1</translation>
    </message>
    <message>
        <source>[ ] End: %1</source>
        <translation>[ ] 结束时间：%1</translation>
    </message>
    <message>
        <source>[ ] Number of users: %1</source>
        <translation>[ ] 用户数：%1</translation>
    </message>
    <message>
        <source>[ ] %1: %2</source>
        <comment>a field of the form, what is entered</comment>
        <translation>[ ] %1：%2</translation>
    </message>
    <message>
        <source>[ ] Save it, then record in Flotilla that it is in the console.</source>
        <translation>[ ] 保存，然后在 Flotilla 中记录已在控制台创建。</translation>
    </message>
    <message>
        <source>It is planned here only. Enter it in the console, then record that it is there.</source>
        <translation>目前仅在此处计划。请在控制台填写，然后记录已创建。</translation>
    </message>
    <message>
        <source>Its end has passed. Check in the console whether it has ended, and record it.</source>
        <translation>结束时间已过。请在控制台查看是否已结束，并记录。</translation>
    </message>
    <message>
        <source>Its start has passed. Check in the console whether it is delivering, and record it.</source>
        <translation>开始时间已过。请在控制台查看是否投放中，并记录。</translation>
    </message>
</context>
<context>
    <name>TcsasOptions</name>
    <message>
        <source>There is nothing to approve where the order ends with the upload.</source>
        <translation>任务在上传后结束，无可审批的内容。</translation>
    </message>
    <message>
        <source>A rejection needs a note that says why.</source>
        <translation>驳回时必须填写原因备注。</translation>
    </message>
    <message>
        <source>Give one of the start page and the cancellation.</source>
        <translation>请指定启动页面或取消体验版，二选一。</translation>
    </message>
    <message>
        <source>A message template has 1 to %1 keywords.</source>
        <translation>消息模板有 1 至 %1 个关键词。</translation>
    </message>
    <message>
        <source>The keyword “%1” is there twice.</source>
        <translation>关键词“%1”重复。</translation>
    </message>
    <message>
        <source>Each template of the library needs its own keywords, and there is one scene for all or one for each.</source>
        <translation>模板库中的每个模板都要有自己的关键词；场景说明可以共用一个，也可以各写一个。</translation>
    </message>
</context>
<context>
    <name>TcsasPackage</name>
    <message>
        <source>“%1” is no zip file that can be opened.</source>
        <translation>“%1”不是可打开的 zip 文件。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>无法读取文件“%1”。</translation>
    </message>
    <message>
        <source>The package has a path that leads out of it: “%1”.</source>
        <translation>代码包中有指向包外的路径：“%1”。</translation>
    </message>
    <message>
        <source>The package “%1” is empty.</source>
        <translation>代码包“%1”为空。</translation>
    </message>
    <message numerus="yes">
        <source>The zip file opens: %n file(s), %1 unpacked.</source>
        <translation>
            <numerusform>zip 文件可以打开：共 %n 个文件，解压后 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The package has a link in it: “%1”. Pack the file itself.</source>
        <translation>代码包中含有链接：“%1”。请直接打包该文件。</translation>
    </message>
</context>
<context>
    <name>TcsasStore</name>
    <message>
        <source>The object store cannot be reached. %1</source>
        <translation>无法连接对象存储。%1</translation>
    </message>
    <message>
        <source>The file waited too long for its turn.</source>
        <translation>文件等待时间过长。</translation>
    </message>
    <message>
        <source>The connection to the object store was lost.</source>
        <translation>与对象存储的连接中断。</translation>
    </message>
    <message>
        <source>The object store answered HTTP %1.</source>
        <translation>对象存储返回 HTTP %1。</translation>
    </message>
    <message>
        <source>What the object store has is not the file that was sent.</source>
        <translation>对象存储中的文件与发送的不一致。</translation>
    </message>
    <message>
        <source>The answer does not say which file the object store has.</source>
        <translation>响应未说明对象存储中的文件。</translation>
    </message>
</context>
<context>
    <name>TcsasWords</name>
    <message>
        <source>The platform refused to tell how things are.</source>
        <translation>平台拒绝了查询。</translation>
    </message>
    <message>
        <source>Read the message of the platform, correct what it names, then retry.</source>
        <translation>请查看平台返回的信息，更正后重试。</translation>
    </message>
    <message>
        <source>There is a version of this name already.</source>
        <translation>该版本号已存在。</translation>
    </message>
    <message>
        <source>Take another version, or submit the one that is there.</source>
        <translation>请使用其他版本号，或提交已有的版本。</translation>
    </message>
    <message>
        <source>The version is not higher than the one online.</source>
        <translation>版本号不高于线上版本。</translation>
    </message>
    <message>
        <source>Only a higher version can be released. 1.10.0 is higher than 1.9.0.</source>
        <translation>只能上线更高的版本。1.10.0 高于 1.9.0。</translation>
    </message>
    <message>
        <source>The file could not be uploaded.</source>
        <translation>文件上传失败。</translation>
    </message>
    <message>
        <source>Check the file and the COS endpoint of the connection, then retry.</source>
        <translation>请检查文件和连接的 COS 接入地址后重试。</translation>
    </message>
    <message>
        <source>The platform refused to create the version.</source>
        <translation>平台拒绝创建版本。</translation>
    </message>
    <message>
        <source>The answer to the creation was lost, and the platform does not list the version.</source>
        <translation>创建请求的返回丢失，平台未列出该版本。</translation>
    </message>
    <message>
        <source>Look into the console. If it was done, choose “accepted”; if not, choose “not accepted” and it is sent again.</source>
        <translation>请到控制台查看。若已执行，请选择“已受理”；若未执行，请选择“未受理”，系统将重新发送。</translation>
    </message>
    <message>
        <source>The platform could not build the package.</source>
        <translation>平台构建代码包失败。</translation>
    </message>
    <message>
        <source>Read its message, correct the package, and publish again.</source>
        <translation>请查看返回信息，修正代码包后重新发布。</translation>
    </message>
    <message>
        <source>The platform does not tell how the build stands.</source>
        <translation>平台未返回构建状态。</translation>
    </message>
    <message>
        <source>Resume asks again.</source>
        <translation>点击“继续”再次查询。</translation>
    </message>
    <message>
        <source>The build has ended, but the platform does not list the version.</source>
        <translation>构建已结束，但平台未列出该版本。</translation>
    </message>
    <message>
        <source>There is no such version.</source>
        <translation>没有该版本。</translation>
    </message>
    <message>
        <source>Publish a version first, or look at the versions in the console.</source>
        <translation>请先发布版本，或在控制台查看版本。</translation>
    </message>
    <message>
        <source>The platform refused the submission.</source>
        <translation>平台拒绝了提交。</translation>
    </message>
    <message>
        <source>The answer to the submission was lost, and the platform does not tell of an approval.</source>
        <translation>提交请求的返回丢失，平台未显示审核单。</translation>
    </message>
    <message>
        <source>The approval was rejected.</source>
        <translation>审核不通过。</translation>
    </message>
    <message>
        <source>Correct what the note names, then publish a new version.</source>
        <translation>请按备注修正后发布新版本。</translation>
    </message>
    <message>
        <source>The approval was withdrawn.</source>
        <translation>审核已被撤回。</translation>
    </message>
    <message>
        <source>Submit it again if that was not meant.</source>
        <translation>若非本意，请重新提交。</translation>
    </message>
    <message>
        <source>Nothing of it waits for a decision.</source>
        <translation>没有待审批的内容。</translation>
    </message>
    <message>
        <source>It was decided already, or nothing was submitted.</source>
        <translation>可能已审批，或尚未提交。</translation>
    </message>
    <message>
        <source>The platform refused the decision.</source>
        <translation>平台拒绝了审批。</translation>
    </message>
    <message>
        <source>The answer to the decision was lost, and it is still pending.</source>
        <translation>审批请求的返回丢失，且仍显示待审批。</translation>
    </message>
    <message>
        <source>No approval of it is open.</source>
        <translation>没有进行中的审核。</translation>
    </message>
    <message>
        <source>There is nothing to withdraw.</source>
        <translation>无需撤回。</translation>
    </message>
    <message>
        <source>The platform refused to withdraw it.</source>
        <translation>平台拒绝了撤回。</translation>
    </message>
    <message>
        <source>The answer to the withdrawal was lost, and the approval is still open.</source>
        <translation>撤回请求的返回丢失，且审核仍在进行。</translation>
    </message>
    <message>
        <source>The version is not approved.</source>
        <translation>该版本尚未通过审核。</translation>
    </message>
    <message>
        <source>Submit it and wait for the approval, then release.</source>
        <translation>请提交并等待审核通过后再上线。</translation>
    </message>
    <message>
        <source>The platform refused the release.</source>
        <translation>平台拒绝了上线。</translation>
    </message>
    <message>
        <source>The answer to the release was lost, and the version is not online.</source>
        <translation>上线请求的返回丢失，且版本未上线。</translation>
    </message>
    <message>
        <source>No version is online.</source>
        <translation>没有线上版本。</translation>
    </message>
    <message>
        <source>There is nothing to roll back.</source>
        <translation>没有可回退的版本。</translation>
    </message>
    <message>
        <source>There is no such released version to go back to.</source>
        <translation>没有可回退到的历史版本。</translation>
    </message>
    <message>
        <source>Look at the released versions.</source>
        <translation>请查看历史上线版本。</translation>
    </message>
    <message>
        <source>What is online came by a rollback, and the platform rolls back only once.</source>
        <translation>线上版本已是版本回退所得，平台不支持重复回退。</translation>
    </message>
    <message>
        <source>Release a higher version instead.</source>
        <translation>请改为上线更高的版本。</translation>
    </message>
    <message>
        <source>The platform refused the rollback.</source>
        <translation>平台拒绝了版本回退。</translation>
    </message>
    <message>
        <source>The answer to the rollback was lost, and the version is not online.</source>
        <translation>版本回退请求的返回丢失，且版本未上线。</translation>
    </message>
    <message>
        <source>The platform does not know this mini program.</source>
        <translation>平台上没有该小程序。</translation>
    </message>
    <message>
        <source>It was deleted, or belongs to another platform. Check its id and the PlatformId of the connection.</source>
        <translation>可能已被删除，或属于其他平台。请检查其 ID 和连接的 PlatformId。</translation>
    </message>
    <message>
        <source>The platform refused to take it off the shelf.</source>
        <translation>平台拒绝了下架。</translation>
    </message>
    <message>
        <source>The platform refused to delete it.</source>
        <translation>平台拒绝了删除。</translation>
    </message>
    <message>
        <source>The answer to the deletion was lost, and the mini program is still there.</source>
        <translation>删除请求的返回丢失，且小程序仍在。</translation>
    </message>
    <message>
        <source>The platform refused the trial version.</source>
        <translation>平台拒绝了体验版设置。</translation>
    </message>
    <message>
        <source>The answer was lost, and the trial version is not as it should be.</source>
        <translation>返回丢失，且体验版与预期不符。</translation>
    </message>
    <message>
        <source>No AppSecret was generated yet.</source>
        <translation>尚未生成 AppSecret。</translation>
    </message>
    <message>
        <source>Generate it first.</source>
        <translation>请先生成。</translation>
    </message>
    <message>
        <source>There is an AppSecret already.</source>
        <translation>已有 AppSecret。</translation>
    </message>
    <message>
        <source>Reset makes a new one; the old one stops working then.</source>
        <translation>重置会生成新的密钥，旧密钥随即失效。</translation>
    </message>
    <message>
        <source>The platform refused to change the AppSecret.</source>
        <translation>平台拒绝了 AppSecret 操作。</translation>
    </message>
    <message>
        <source>The answer was lost. The platform tells of no key.</source>
        <translation>返回丢失，平台显示未生成密钥。</translation>
    </message>
    <message>
        <source>It is never asked again by itself. Resume looks again; stop this order and generate anew if there is still none.</source>
        <translation>系统不会自动重发。“继续”会再次查询；若仍未生成，请停止此任务后重新生成。</translation>
    </message>
    <message>
        <source>The platform does not tell the state that was asked for.</source>
        <translation>平台未显示所要求的状态。</translation>
    </message>
    <message>
        <source>The platform refused the domains.</source>
        <translation>平台拒绝了域名。</translation>
    </message>
    <message>
        <source>The platform does not list the domains as they were sent.</source>
        <translation>平台列出的域名与所发送的不一致。</translation>
    </message>
    <message>
        <source>There is no such sensitive API for this mini program.</source>
        <translation>该小程序没有此敏感接口。</translation>
    </message>
    <message>
        <source>Look at the list of its sensitive APIs.</source>
        <translation>请查看其敏感接口列表。</translation>
    </message>
    <message>
        <source>The platform refused the application.</source>
        <translation>平台拒绝了申请。</translation>
    </message>
    <message>
        <source>The answer to the application was lost, and the platform does not tell of it.</source>
        <translation>申请的返回丢失，平台未显示该申请。</translation>
    </message>
    <message>
        <source>The application was rejected.</source>
        <translation>申请被驳回。</translation>
    </message>
    <message>
        <source>Read the reason, then apply again.</source>
        <translation>请查看原因后重新申请。</translation>
    </message>
    <message>
        <source>The platform refused the message template.</source>
        <translation>平台拒绝了消息模板操作。</translation>
    </message>
    <message>
        <source>The answer was lost, and the message templates are not as they should be.</source>
        <translation>返回丢失，且消息模板与预期不符。</translation>
    </message>
    <message>
        <source>The library template has no such keyword.</source>
        <translation>模板库模板没有此关键词。</translation>
    </message>
    <message>
        <source>Look at the keywords of the template in the library.</source>
        <translation>请查看模板库中该模板的关键词。</translation>
    </message>
    <message>
        <source>The platform refused the change.</source>
        <translation>平台拒绝了修改。</translation>
    </message>
    <message>
        <source>The platform does not tell the mini program as it was sent.</source>
        <translation>平台显示的小程序信息与所发送的不一致。</translation>
    </message>
    <message>
        <source>The platform has no such category.</source>
        <translation>平台没有此类目。</translation>
    </message>
    <message>
        <source>Write it as the platform does, for example “Logistics Services-&gt;2_Search”.</source>
        <translation>请按平台的写法填写，例如“Logistics Services-&gt;2_Search”。</translation>
    </message>
    <message>
        <source>The platform told a new key, but the keychain did not take it.</source>
        <translation>平台返回了新密钥，但未能存入密钥环。</translation>
    </message>
    <message>
        <source>The value is in the memory of the program that made the key. While that program runs, unlock the keychain and resume there; once it has ended the value is lost, and only another reset makes a new one.</source>
        <translation>密钥值只在生成它的程序的内存中。该程序仍在运行时，请解锁密钥环并在那里继续；程序退出后该值即丢失，只能再次重置以生成新的密钥。</translation>
    </message>
    <message>
        <source>The plan has run out</source>
        <translation>套餐已到期</translation>
    </message>
    <message>
        <source>Renew it in the console; until then nothing is accepted.</source>
        <translation>请在控制台续费；在此之前平台不接受任何操作。</translation>
    </message>
    <message>
        <source>The platform does not accept the PlatformId</source>
        <translation>平台不接受该 PlatformId</translation>
    </message>
    <message>
        <source>Check the PlatformId of the connection in the console.</source>
        <translation>请在控制台核对连接的 PlatformId。</translation>
    </message>
    <message>
        <source>The package cannot be used</source>
        <translation>代码包不可用</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>There is a version of this name already</source>
        <translation>该版本号已存在</translation>
    </message>
    <message>
        <source>This mini program fails alone. Take another version for it.</source>
        <translation>仅该小程序失败。请为其使用其他版本号。</translation>
    </message>
    <message>
        <source>The version is not higher than the one online</source>
        <translation>版本号不高于线上版本</translation>
    </message>
    <message>
        <source>This mini program fails alone. Only a higher version can be released.</source>
        <translation>仅该小程序失败。只能上线更高的版本。</translation>
    </message>
    <message>
        <source>The mini program is off the shelf</source>
        <translation>小程序已下架</translation>
    </message>
    <message>
        <source>The platform may refuse to release for it.</source>
        <translation>平台可能拒绝其上线。</translation>
    </message>
    <message>
        <source>The platform does not know this mini program</source>
        <translation>平台上没有该小程序</translation>
    </message>
    <message>
        <source>This mini program fails alone. Check its id.</source>
        <translation>仅该小程序失败。请检查其 ID。</translation>
    </message>
    <message>
        <source>The credentials could not be confirmed</source>
        <translation>无法确认凭据</translation>
    </message>
    <message>
        <source>Test the connection; correct the SecretId, or store the SecretKey again.</source>
        <translation>请测试连接；更正 SecretId，或重新保存 SecretKey。</translation>
    </message>
    <message>
        <source>A permission is missing</source>
        <translation>缺少权限</translation>
    </message>
    <message>
        <source>Ask the owner of the account to allow the actions of TCSAS for this key.</source>
        <translation>请账号所有者为该密钥授权 TCSAS 操作。</translation>
    </message>
    <message>
        <source>The id of the mini program is malformed</source>
        <translation>小程序 ID 格式不正确</translation>
    </message>
    <message>
        <source>It begins with “mp” and has letters and digits behind. Correct it in the list.</source>
        <translation>以“mp”开头，后接字母和数字。请在列表中更正。</translation>
    </message>
    <message>
        <source>TCSAS superapp platform</source>
        <translation>TCSAS 超级应用平台</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>Withdraw from approval</source>
        <translation>撤回审核</translation>
    </message>
    <message>
        <source>Approve or reject</source>
        <translation>审核通过或驳回</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>上线</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>版本回退</translation>
    </message>
    <message>
        <source>Take off the shelf</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>Delete the mini program</source>
        <translation>删除小程序</translation>
    </message>
    <message>
        <source>Trial version</source>
        <translation>体验版</translation>
    </message>
    <message>
        <source>Generate the AppSecret</source>
        <translation>生成 AppSecret</translation>
    </message>
    <message>
        <source>Reset the AppSecret</source>
        <translation>重置 AppSecret</translation>
    </message>
    <message>
        <source>Freeze the AppSecret</source>
        <translation>冻结 AppSecret</translation>
    </message>
    <message>
        <source>Unfreeze the AppSecret</source>
        <translation>解冻 AppSecret</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Apply for a sensitive API</source>
        <translation>申请敏感接口</translation>
    </message>
    <message>
        <source>Decide about sensitive APIs</source>
        <translation>审批敏感接口</translation>
    </message>
    <message>
        <source>Add a message template</source>
        <translation>添加消息模板</translation>
    </message>
    <message>
        <source>Delete a message template</source>
        <translation>删除消息模板</translation>
    </message>
    <message>
        <source>Edit the mini program</source>
        <translation>编辑小程序</translation>
    </message>
    <message>
        <source>Look for the version</source>
        <translation>查看版本</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Look before the creation</source>
        <translation>创建前查看</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Look for the new version</source>
        <translation>查看新版本</translation>
    </message>
    <message>
        <source>Find the newest version</source>
        <translation>查找最新版本</translation>
    </message>
    <message>
        <source>Look before the submission</source>
        <translation>提交前查看</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Read the approval</source>
        <translation>查看审核单</translation>
    </message>
    <message>
        <source>Look for what is pending</source>
        <translation>查看待审核</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Read the decision</source>
        <translation>查看审批结果</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Look for an open approval</source>
        <translation>查看进行中的审核</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Read that it is withdrawn</source>
        <translation>确认已撤回</translation>
    </message>
    <message>
        <source>Look before the release</source>
        <translation>上线前查看</translation>
    </message>
    <message>
        <source>Read what is online</source>
        <translation>查看线上版本</translation>
    </message>
    <message>
        <source>Read the released versions</source>
        <translation>查看历史版本</translation>
    </message>
    <message>
        <source>Look at the shelf</source>
        <translation>查看上架状态</translation>
    </message>
    <message>
        <source>Look for the mini program</source>
        <translation>查看小程序</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Read that it is gone</source>
        <translation>确认已删除</translation>
    </message>
    <message>
        <source>Look at the trial version</source>
        <translation>查看体验版</translation>
    </message>
    <message>
        <source>Cancel the old trial version</source>
        <translation>取消旧体验版</translation>
    </message>
    <message>
        <source>Read the state of the key</source>
        <translation>查看密钥状态</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>Read the domains</source>
        <translation>查看域名</translation>
    </message>
    <message>
        <source>Set the domains</source>
        <translation>设置域名</translation>
    </message>
    <message>
        <source>Look at the API</source>
        <translation>查看接口</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>审批结果</translation>
    </message>
    <message>
        <source>Read the templates</source>
        <translation>查看模板</translation>
    </message>
    <message>
        <source>Read the library</source>
        <translation>查看模板库</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Find the new template</source>
        <translation>查找新模板</translation>
    </message>
    <message>
        <source>Read the categories</source>
        <translation>查看类目</translation>
    </message>
    <message>
        <source>Upload the icon</source>
        <translation>上传图标</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Read what was edited</source>
        <translation>查看编辑结果</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Version id</source>
        <translation>版本 ID</translation>
    </message>
    <message>
        <source>Task id</source>
        <translation>任务 ID</translation>
    </message>
    <message>
        <source>Approval number</source>
        <translation>审核单号</translation>
    </message>
    <message>
        <source>API id</source>
        <translation>接口 ID</translation>
    </message>
    <message>
        <source>Template id</source>
        <translation>模板 ID</translation>
    </message>
    <message>
        <source>SecretId</source>
        <translation>SecretId</translation>
    </message>
    <message>
        <source>SecretKey</source>
        <translation>SecretKey</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>临时密钥 Token</translation>
    </message>
    <message>
        <source>PlatformId</source>
        <translation>PlatformId</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接入地址</translation>
    </message>
    <message>
        <source>COS endpoint</source>
        <translation>COS 接入地址</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>代码包</translation>
    </message>
    <message>
        <source>Introduction of the version</source>
        <translation>版本介绍</translation>
    </message>
    <message>
        <source>Go on until</source>
        <translation>进行到</translation>
    </message>
    <message>
        <source>Approve it ourselves</source>
        <translation>由我方审核通过</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>To version</source>
        <translation>回退到版本</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>启动页面</translation>
    </message>
    <message>
        <source>Cancel the trial version</source>
        <translation>取消体验版</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>API</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Library template</source>
        <translation>模板库模板</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>使用场景</translation>
    </message>
    <message>
        <source>Message template</source>
        <translation>消息模板</translation>
    </message>
    <message>
        <source>Kind of message</source>
        <translation>消息类型</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Only for temporary keys</source>
        <translation>仅用于临时密钥</translation>
    </message>
    <message>
        <source>From the console; no call lists it</source>
        <translation>从控制台获取，无接口可查询</translation>
    </message>
    <message>
        <source>Empty: ap-singapore</source>
        <translation>留空：ap-singapore</translation>
    </message>
    <message>
        <source>Empty: the vendor&apos;s own host</source>
        <translation>留空：厂商默认地址</translation>
    </message>
    <message>
        <source>For private set-ups; empty: the bucket&apos;s own host</source>
        <translation>用于私有化部署；留空：存储桶默认地址</translation>
    </message>
    <message>
        <source>A zip file with the code of the mini program</source>
        <translation>小程序代码的 zip 文件</translation>
    </message>
    <message>
        <source>“previous”, or a version that was released</source>
        <translation>“previous”，或曾上线的版本</translation>
    </message>
    <message>
        <source>A rejection needs one</source>
        <translation>驳回时必填</translation>
    </message>
    <message>
        <source>1 to 5 ids with commas, in the order of the message</source>
        <translation>1 至 5 个关键词 ID，用英文逗号分隔，按消息中的顺序</translation>
    </message>
    <message>
        <source>Only if the key may decide for the superapps</source>
        <translation>仅当该密钥有权为超级应用审批时</translation>
    </message>
    <message>
        <source>Its id, or the name by which a program calls it</source>
        <translation>接口 ID，或程序调用的名称</translation>
    </message>
    <message>
        <source>the version is uploaded</source>
        <translation>版本已上传</translation>
    </message>
    <message>
        <source>it is submitted for approval</source>
        <translation>已提交审核</translation>
    </message>
    <message>
        <source>it is approved</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>it is online</source>
        <translation>已上线</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>add what is missing</source>
        <translation>添加缺少的</translation>
    </message>
    <message>
        <source>set the whole list</source>
        <translation>设为完整列表</translation>
    </message>
    <message>
        <source>one-time</source>
        <translation>一次性</translation>
    </message>
    <message>
        <source>long-term</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>AppID</source>
        <translation>AppID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Team id</source>
        <translation>团队 ID</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Develop</source>
        <translation>开发版</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>线上版</translation>
    </message>
    <message>
        <source>Canary release</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>本机保存</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>创建人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Superapp</source>
        <translation>超级应用</translation>
    </message>
    <message>
        <source>Superapp id</source>
        <translation>超级应用 ID</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>in approval</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>审核不通过</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>not submitted</source>
        <translation>未提交</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未生成</translation>
    </message>
    <message>
        <source>active</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>已重置</translation>
    </message>
    <message>
        <source>on the shelf</source>
        <translation>已上架</translation>
    </message>
    <message>
        <source>off the shelf</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Released versions</source>
        <translation>历史上线版本</translation>
    </message>
    <message>
        <source>Sensitive APIs</source>
        <translation>敏感接口</translation>
    </message>
    <message>
        <source>Library of message templates</source>
        <translation>消息模板库</translation>
    </message>
    <message>
        <source>Message templates</source>
        <translation>消息模板</translation>
    </message>
    <message>
        <source>Keywords of a library template</source>
        <translation>模板库模板的关键词</translation>
    </message>
    <message>
        <source>Offline package</source>
        <translation>离线包</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Superapps</source>
        <translation>超级应用</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Mini programs</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Signature and clock</source>
        <translation>签名与时间</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Keys of mini programs</source>
        <translation>小程序密钥</translation>
    </message>
    <message>
        <source>in approval</source>
        <comment>target</comment>
        <translation>审核中</translation>
    </message>
    <message>
        <source>A key was made, its value was lost on the way. The old one no longer works. Reset again makes a new one.</source>
        <translation>密钥已生成，但其值在返回途中丢失，旧密钥已失效。再次重置会生成新的密钥。</translation>
    </message>
    <message>
        <source>Stop this order first, then reset.</source>
        <translation>请先停止此任务，然后再重置。</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>Of each call by itself; the platform allows 20</source>
        <translation>按每个接口单独计算；平台允许每秒 20 次</translation>
    </message>
    <message>
        <source>Privacy agreement</source>
        <translation>隐私协议</translation>
    </message>
    <message>
        <source>Skip the domain check</source>
        <translation>跳过域名校验</translation>
    </message>
    <message>
        <source>Real-time log</source>
        <translation>实时日志</translation>
    </message>
    <message>
        <source>Grayscale task</source>
        <translation>灰度任务</translation>
    </message>
    <message>
        <source>Open the console with an account of the mini program&apos;s team, and there the mini program.</source>
        <translation>用小程序所属团队的账号打开控制台，进入该小程序。</translation>
    </message>
    <message>
        <source>In its settings, under the privacy agreement, name what is collected, what for, and how users are told.</source>
        <translation>在小程序设置的隐私协议中，填写收集的信息、用途以及告知用户的方式。</translation>
    </message>
    <message>
        <source>Save it, and where the superapps ask for it, submit it.</source>
        <translation>保存；如超级应用要求，则提交。</translation>
    </message>
    <message>
        <source>Open the mini program in each superapp and look whether the agreement is the new one.</source>
        <translation>在每个超级应用中打开小程序，确认显示的是新协议。</translation>
    </message>
    <message>
        <source>In its domain settings apply to skip the check, with the reason and until when it is needed.</source>
        <translation>在域名设置中申请跳过域名校验，写明原因和需要的期限。</translation>
    </message>
    <message>
        <source>The superapp side has decided about it.</source>
        <translation>超级应用方已作出决定。</translation>
    </message>
    <message>
        <source>The domains are configured, and the check is on again.</source>
        <translation>域名已配置，校验已重新开启。</translation>
    </message>
    <message>
        <source>Look whether the version online writes real-time logs; what it does not write cannot be queried.</source>
        <translation>确认线上版本写入了实时日志；未写入的内容无法查询。</translation>
    </message>
    <message>
        <source>Query the real-time log by time, level and user, and keep what was found where your team looks for it.</source>
        <translation>按时间、级别和用户查询实时日志，并把结果保存到团队约定的位置。</translation>
    </message>
    <message>
        <source>What is online was not read yet.</source>
        <translation>尚未读取线上版本。</translation>
    </message>
    <message>
        <source>Read the table of the mini programs again.</source>
        <translation>请重新读取小程序列表。</translation>
    </message>
    <message>
        <source>There is a mini program of this name already.</source>
        <translation>已存在同名小程序。</translation>
    </message>
    <message>
        <source>Take another name, or edit the one that is there.</source>
        <translation>请换一个名称，或编辑已有的小程序。</translation>
    </message>
    <message>
        <source>The platform refused to create the mini program.</source>
        <translation>平台拒绝创建小程序。</translation>
    </message>
    <message>
        <source>The answer to the creation was lost, and the platform does not list the mini program.</source>
        <translation>创建请求的应答丢失，平台上也查不到该小程序。</translation>
    </message>
    <message>
        <source>APIs</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>订阅消息</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>体验版</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>操作记录</translation>
    </message>
    <message numerus="yes">
        <source>Submit %n mini programs for approval</source>
        <translation>
            <numerusform>将 %n 个小程序提交审核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n mini programs from approval</source>
        <translation>
            <numerusform>撤回 %n 个小程序的审核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n mini programs</source>
        <translation>
            <numerusform>上线 %n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll %n mini programs back</source>
        <translation>
            <numerusform>版本回退 %n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n mini programs off the shelf</source>
        <translation>
            <numerusform>下架 %n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n mini programs for good</source>
        <translation>
            <numerusform>永久删除 %n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Generate the AppSecret of %n mini programs</source>
        <translation>
            <numerusform>生成 %n 个小程序的 AppSecret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset the AppSecret of %n mini programs</source>
        <translation>
            <numerusform>重置 %n 个小程序的 AppSecret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Freeze the AppSecret of %n mini programs</source>
        <translation>
            <numerusform>冻结 %n 个小程序的 AppSecret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unfreeze the AppSecret of %n mini programs</source>
        <translation>
            <numerusform>解冻 %n 个小程序的 AppSecret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload to %n mini programs</source>
        <translation>
            <numerusform>上传到 %n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n mini programs and wait for the approval</source>
        <translation>
            <numerusform>将 %n 个小程序提交审核并等待结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish to %n mini programs</source>
        <translation>
            <numerusform>发布到 %n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n mini programs</source>
        <translation>
            <numerusform>驳回 %n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n mini programs</source>
        <translation>
            <numerusform>通过 %n 个小程序</numerusform>
        </translation>
    </message>
    <message>
        <source>Create mini programs</source>
        <translation>创建小程序</translation>
    </message>
    <message>
        <source>Look for the name</source>
        <translation>查找名称</translation>
    </message>
    <message>
        <source>Id of the mini program</source>
        <translation>小程序 ID</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>approved and not released yet</source>
        <translation>审核通过，尚未上线</translation>
    </message>
    <message>
        <source>Waiting for the superapps</source>
        <translation>等待超级应用审核</translation>
    </message>
    <message>
        <source>AppSecret</source>
        <translation>AppSecret</translation>
    </message>
    <message>
        <source>Login and payment of the mini program stop at once, until its servers have the new key. The old key never works again.</source>
        <translation>该小程序的登录和支付将立即中断，直到其服务器换用新密钥。旧密钥不再有效。</translation>
    </message>
    <message>
        <source>Login and payment of the mini program stop at once, until the key is unfrozen.</source>
        <translation>该小程序的登录和支付将立即中断，直到密钥解冻。</translation>
    </message>
    <message>
        <source>The users get the older version. It cannot be rolled back once more: only a higher version can be released after it.</source>
        <translation>用户将使用旧版本。版本回退后不能再次回退，之后只能上线更高的版本。</translation>
    </message>
    <message>
        <source>The users do not find it any more. No call brings it back: only the platform&apos;s console does.</source>
        <translation>用户将无法再找到该小程序。没有接口可以恢复上架，只能在平台控制台操作。</translation>
    </message>
    <message>
        <source>AppSecret frozen</source>
        <translation>AppSecret 已冻结</translation>
    </message>
    <message>
        <source>approval rejected</source>
        <translation>审批被驳回</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>等待审批</translation>
    </message>
    <message>
        <source>It was decided otherwise by somebody else.</source>
        <translation>他人已作出不同的审批决定。</translation>
    </message>
    <message>
        <source>Look at the approval in the console, and speak to whoever decided.</source>
        <translation>请在控制台查看该审批，并与审批人沟通。</translation>
    </message>
    <message>
        <source>The answer was lost. The platform tells of no new key; the old one probably still works.</source>
        <translation>响应丢失。平台未显示新密钥，旧密钥很可能仍然有效。</translation>
    </message>
    <message>
        <source>Stop this order first. Try the old key, and reset again if a new one is still wanted.</source>
        <translation>请先停止此任务。试用旧密钥，如仍需要新密钥再重置。</translation>
    </message>
    <message>
        <source>Domains are taken away</source>
        <translation>将移除已有域名</translation>
    </message>
    <message>
        <source>What is not in the list of a sort is removed from it, and the mini program no longer reaches it.</source>
        <translation>某类列表中没有的域名会被移除，小程序将无法再访问。</translation>
    </message>
    <message>
        <source>Read the application</source>
        <translation>读取申请</translation>
    </message>
    <message>
        <source>What becomes of the domains</source>
        <translation>域名的变化</translation>
    </message>
    <message>
        <source>Nothing is taken away.</source>
        <translation>不会移除任何域名。</translation>
    </message>
    <message>
        <source>This version was rolled back here</source>
        <translation>此版本已在这里回退</translation>
    </message>
    <message>
        <source>The platform may refuse to release it a second time; if it does not, what was wrong with it is online again. Leave the mini program out, or release a newer version.</source>
        <translation>平台可能拒绝再次发布它；如果没有拒绝，它的问题会再次上线。请排除该小程序，或发布更新的版本。</translation>
    </message>
    <message>
        <source>waiting to be built</source>
        <translation>等待构建</translation>
    </message>
    <message>
        <source>being built</source>
        <translation>构建中</translation>
    </message>
    <message>
        <source>build failed</source>
        <translation>构建失败</translation>
    </message>
    <message>
        <source>built</source>
        <translation>构建完成</translation>
    </message>
    <message numerus="yes">
        <source>Set the domains of %n mini programs</source>
        <translation>
            <numerusform>设置 %n 个小程序的域名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add to %n mini programs</source>
        <translation>
            <numerusform>添加到 %n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n mini programs</source>
        <translation>
            <numerusform>创建 %n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %n mini programs</source>
        <translation>
            <numerusform>编辑 %n 个小程序</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided approvals</source>
        <translation>已处理的审批</translation>
    </message>
    <message>
        <source>Canary in</source>
        <translation>灰度所在应用</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>request 域名</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务域名</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>socket 域名</translation>
    </message>
    <message>
        <source>Upload file</source>
        <translation>uploadFile 域名</translation>
    </message>
    <message>
        <source>Download file</source>
        <translation>downloadFile 域名</translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Timed out, still going on.</source>
        <translation>已超过时间限制，仍在进行。</translation>
    </message>
    <message>
        <source>Nothing else is sent while it may be running. Resume or retry goes on following it.</source>
        <translation>在它可能仍在进行期间不会发送其他请求。继续或重试会接着跟踪它。</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>For private set-ups; empty: the vendor&apos;s own console</source>
        <translation>用于私有化部署；留空则使用厂商的控制台</translation>
    </message>
    <message>
        <source>The answer was lost. Perhaps a key was made and its value was lost on the way; then the old one no longer works. Reset again makes a new one.</source>
        <translation>未收到平台的应答。密钥可能已经生成，但其值在途中丢失；若是如此，旧密钥已失效。再次重置会生成新的密钥。</translation>
    </message>
    <message>
        <source>Stop this order first. Try the old key, and reset again if it does not work or a new one is still wanted.</source>
        <translation>请先停止这个任务。试一下旧密钥；如果它不能用，或者仍需要新密钥，请再次重置。</translation>
    </message>
    <message>
        <source>The platform refuses to tell of this mini program</source>
        <translation>平台拒绝提供该小程序的信息</translation>
    </message>
    <message>
        <source>The order will not succeed for it. Leave it out, or correct what the platform names.</source>
        <translation>任务对该小程序不会成功。请将其移出，或按平台给出的原因修正。</translation>
    </message>
    <message numerus="yes">
        <source>Delete a message template of %n mini programs</source>
        <translation>
            <numerusform>删除 %n 个小程序的消息模板</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply for a sensitive API for %n mini programs</source>
        <translation>
            <numerusform>为 %n 个小程序申请敏感接口</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the trial version of %n mini programs</source>
        <translation>
            <numerusform>设置 %n 个小程序的体验版</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject the sensitive APIs of %n mini programs</source>
        <translation>
            <numerusform>驳回 %n 个小程序的敏感接口申请</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve the sensitive APIs of %n mini programs</source>
        <translation>
            <numerusform>通过 %n 个小程序的敏感接口申请</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the trial version of %n mini programs</source>
        <translation>
            <numerusform>取消 %n 个小程序的体验版</numerusform>
        </translation>
    </message>
    <message>
        <source>IKID…, from the API keys of the international site of Tencent Cloud</source>
        <translation>IKID…，来自腾讯云国际站的 API 密钥</translation>
    </message>
    <message>
        <source>All that is applied for when the order begins gets this decision. The tab “APIs” of the details lists it.</source>
        <translation>执行开始时所有待审批的申请都按此决定处理，详情的“接口”标签页列出了它们。</translation>
    </message>
    <message>
        <source>There is one trial version. With a start page the newest version takes its place.</source>
        <translation>体验版只有一个。填写启动页后，最新版本将成为体验版。</translation>
    </message>
    <message>
        <source>The approval that this order submitted is over, and the version was submitted again outside of it.</source>
        <translation>此任务提交的审核单已结束，该版本已在任务之外重新提交审核。</translation>
    </message>
    <message>
        <source>The order leaves the new approval alone. Once it is approved, release the version from Fleet.</source>
        <translation>此任务不处理新的审核单。审核通过后，请在“小程序”页面发布该版本。</translation>
    </message>
    <message>
        <source>A newer version took its place, so the platform tells nothing of it any more.</source>
        <translation>已有更新的版本取代它，平台不再返回它的状态。</translation>
    </message>
    <message>
        <source>Its approval may still be decided in the inbox, but this order does not follow it. Go on with the newer version.</source>
        <translation>其审核单可能仍可在“待我审批”中审批，但此任务不再跟踪。请继续处理更新的版本。</translation>
    </message>
    <message numerus="yes">
        <source>Approve or reject %n mini programs</source>
        <translation>
            <numerusform>通过或驳回 %n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide about the sensitive APIs of %n mini programs</source>
        <translation>
            <numerusform>审批 %n 个小程序的敏感接口</numerusform>
        </translation>
    </message>
    <message>
        <source>Versions, key and settings go with a mini program. Nothing brings them back.</source>
        <translation>版本、密钥和设置会随小程序一并删除，且无法恢复。</translation>
    </message>
</context>
<context>
    <name>TextRules</name>
    <message>
        <source>An id has only letters, digits, “-” and “_” and is shorter than this: it looks as if the key was copied along with it. Enter the id alone.</source>
        <translation>ID 只含字母、数字、“-”和“_”，也没有这么长：看起来密钥也一起复制进来了。请只填写 ID。</translation>
    </message>
    <message>
        <source>An id has only letters, digits, “-” and “_”. Copy it again.</source>
        <translation>ID 只含字母、数字、“-”和“_”。请重新复制。</translation>
    </message>
    <message>
        <source>This looks like the key itself. Only its id belongs here.</source>
        <translation>这看起来是密钥本身，这里只应填写密钥的 ID。</translation>
    </message>
    <message>
        <source>A key has no blanks and no other than plain letters, digits and signs. Copy it again.</source>
        <translation>密钥中没有空格，只含普通字母、数字和符号。请重新复制。</translation>
    </message>
    <message>
        <source>A key has no “#”, “:”, “,” or “;” in it. Did you copy more than the key?</source>
        <translation>密钥中没有“#”“:”“,”或“;”。是否多复制了密钥以外的内容？</translation>
    </message>
    <message>
        <source>This looks like the id of the key. The key itself belongs here.</source>
        <translation>这看起来是密钥的 ID，这里应填写密钥本身。</translation>
    </message>
    <message>
        <source>This looks like a key, or has one in it. Everybody who sees this field could read it: take it out.</source>
        <translation>这看起来是密钥，或其中含有密钥。能看到此处的人都能读到它，请将其删除。</translation>
    </message>
    <message>
        <source>This must be one line without control characters.</source>
        <translation>这里只能是一行文字，不能含控制字符。</translation>
    </message>
    <message>
        <source>The name of a variable has only letters, digits and underscores and begins with no digit.</source>
        <translation>变量名只含字母、数字和下划线，且不以数字开头。</translation>
    </message>
    <message>
        <source>A token has no blanks and no other than plain letters, digits and signs. Copy it again.</source>
        <translation>Token 中没有空格，只含普通字母、数字和符号。请重新复制。</translation>
    </message>
    <message>
        <source>Ids usually begin with %1; this one does not. Is it an account number, or an id of another service?</source>
        <translation>ID 通常以 %1 开头，而这个不是。它是账号，还是其他服务的 ID？</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two beginnings of an id</comment>
        <translation> 或 </translation>
    </message>
    <message>
        <source>An id as long as this belongs to a temporary key, which needs its token too; or the key was copied along with the id. Enter the id alone, or add the token.</source>
        <translation>这么长的 ID 属于临时密钥，还需要填写它的 Token；也可能是密钥和 ID 一起复制进来了。请只填写 ID，或补上 Token。</translation>
    </message>
    <message>
        <source>This has only letters, digits, “-”, “_” and “.”, and no blanks.</source>
        <translation>此处只能包含字母、数字、“-”、“_”和“.”，不能有空格。</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>%n 周前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n 个月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n 年前</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
</context>
<context>
    <name>TlsWords</name>
    <message>
        <source>The certificate of the server expired on %1.</source>
        <translation>服务器证书已于 %1 过期。</translation>
    </message>
    <message>
        <source>The certificate of the server is valid only from %1. Is the clock of this computer right?</source>
        <translation>服务器证书从 %1 起才有效。本计算机的时钟是否正确？</translation>
    </message>
    <message>
        <source>The certificate of the server is for another host (%1).</source>
        <translation>服务器证书属于另一台主机（%1）。</translation>
    </message>
    <message>
        <source>The certificate is signed by an authority that this computer does not trust, or by itself (%1).</source>
        <translation>证书由本计算机不信任的机构签发，或为自签名（%1）。</translation>
    </message>
    <message>
        <source>The authority that issued the certificate is not known to this computer.</source>
        <translation>本计算机不认识签发该证书的机构。</translation>
    </message>
    <message>
        <source>The certificate of the server was revoked.</source>
        <translation>服务器证书已被吊销。</translation>
    </message>
    <message>
        <source>The TLS library says: %1.</source>
        <translation>TLS 库返回：%1。</translation>
    </message>
</context>
<context>
    <name>TokenCentre</name>
    <message>
        <source>The connection “%1” is not one of a token centre: add one with “--token-source %2”.</source>
        <translation>连接“%1”不是令牌中心的连接：请用“--token-source %2”添加。</translation>
    </message>
    <message>
        <source>A token centre needs the AppID and the AppSecret of the third-party platform, the token and the EncodingAESKey of its pushes, and a key for those who may use its gateway. At least one of them is missing.</source>
        <translation>令牌中心需要第三方平台的 AppID 和 AppSecret、推送消息的 Token 和 EncodingAESKey，以及网关使用者的密钥。至少缺少其中一项。</translation>
    </message>
    <message>
        <source>The EncodingAESKey is not what the platform&apos;s console shows: 43 letters and digits.</source>
        <translation>EncodingAESKey 与平台控制台显示的不符：应为 43 位字母和数字。</translation>
    </message>
</context>
<context>
    <name>TokenSources</name>
    <message>
        <source>The token source refused the key or password (HTTP %1).</source>
        <translation>令牌来源拒绝了密钥或密码（HTTP %1）。</translation>
    </message>
    <message>
        <source>The token source knows no token of this mini program (HTTP 404).</source>
        <translation>令牌来源没有该小程序的令牌（HTTP 404）。</translation>
    </message>
    <message>
        <source>The token source cannot be reached.</source>
        <translation>无法连接令牌来源。</translation>
    </message>
    <message>
        <source>The token source did not answer as it should.</source>
        <translation>令牌来源的应答不符合预期。</translation>
    </message>
    <message>
        <source>A pasted token is for one mini program; there is none of the third-party platform.</source>
        <translation>粘贴的令牌只属于一个小程序，没有第三方平台的令牌。</translation>
    </message>
    <message>
        <source>The connection names no URL for the component token.</source>
        <translation>连接中没有获取第三方平台令牌的 URL。</translation>
    </message>
    <message>
        <source>There is no token at “%1” of the source&apos;s reply.</source>
        <translation>在令牌来源应答的“%1”处没有令牌。</translation>
    </message>
    <message>
        <source>The token broker has no token: %1</source>
        <translation>令牌服务没有令牌：%1</translation>
    </message>
    <message>
        <source>The pasted token belongs to %1, not to %2. Nothing was sent.</source>
        <translation>粘贴的令牌属于 %1，而不是 %2。未发送任何内容。</translation>
    </message>
    <message>
        <source>Whose token was pasted cannot be told, so nothing is sent with it. %1</source>
        <translation>无法确认粘贴的令牌属于哪个小程序，因此不会用它发送任何内容。%1</translation>
    </message>
    <message>
        <source>The login to the token broker failed %1 times; it is not repeated, as ten lock the account. %2</source>
        <translation>登录令牌服务已失败 %1 次；为避免账号被锁定（十次即锁），不再重试。%2</translation>
    </message>
    <message>
        <source>The token broker refused the login: %1 It is not repeated, as ten refusals lock the account. Check user and password, and whether the broker wants the password as MD5 or as it is. After a change at the broker start Flotilla again.</source>
        <translation>令牌服务拒绝登录：%1 为避免账号被锁定（十次即锁），不再重试。请检查用户名和密码，以及该服务需要 MD5 还是原样的密码。若在令牌服务一侧做了修改，请重新启动 Flotilla。</translation>
    </message>
    <message>
        <source>The token broker has no list of mini programs: %1</source>
        <translation>令牌服务没有小程序列表：%1</translation>
    </message>
</context>
<context>
    <name>TrailChain</name>
    <message>
        <source>That is no head of a trail: it is a number and 64 hexadecimal digits, as “trail head” writes them.</source>
        <translation>这不是操作轨迹的链头：应为一个数字和 64 位十六进制数字，如“trail head”所输出。</translation>
    </message>
</context>
<context>
    <name>TrailWords</name>
    <message>
        <source>stop requested</source>
        <translation>请求停止</translation>
    </message>
    <message>
        <source>stop withdrawn</source>
        <translation>撤销停止请求</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>skipped by a person</source>
        <translation>人工跳过</translation>
    </message>
    <message>
        <source>decided by a person</source>
        <translation>人工确认</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>未受理</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>event, why</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n 个发布项</numerusform>
        </translation>
    </message>
    <message>
        <source>wave over</source>
        <translation>波次已结束</translation>
    </message>
    <message>
        <source>wave opened</source>
        <translation>波次已放行</translation>
    </message>
    <message>
        <source>review stage ticked</source>
        <translation>审核阶段已勾选</translation>
    </message>
    <message>
        <source>review stage cleared</source>
        <translation>审核阶段已取消勾选</translation>
    </message>
    <message>
        <source>withdrawn before it was sent</source>
        <translation>发送前已撤回</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, outcome of its call</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>event, number of the wave</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, event</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>user, computer</comment>
        <translation>%1，于 %2</translation>
    </message>
    <message>
        <source>procedure step done</source>
        <translation>流程步骤已完成</translation>
    </message>
    <message>
        <source>procedure step not done after all</source>
        <translation>流程步骤改为未完成</translation>
    </message>
    <message>
        <source>procedure ended</source>
        <translation>流程已全部完成</translation>
    </message>
    <message>
        <source>secret kept</source>
        <translation>密钥已保存</translation>
    </message>
    <message>
        <source>secret removed</source>
        <translation>密钥已删除</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <comment>procedure, event, what is done in the step</comment>
        <translation>%1：%2：%3</translation>
    </message>
    <message>
        <source>created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>started</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>已继续</translation>
    </message>
    <message>
        <source>the failed ones are tried again</source>
        <translation>重试失败的项</translation>
    </message>
    <message>
        <source>the chosen ones are tried again</source>
        <translation>重试选中的项</translation>
    </message>
    <message>
        <source>given up while nothing was running</source>
        <translation>未在运行时被放弃</translation>
    </message>
    <message>
        <source>the others are not started</source>
        <translation>其余的不再开始</translation>
    </message>
    <message>
        <source>the others wait</source>
        <translation>其余的等待</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>继续进行</translation>
    </message>
    <message>
        <source>nothing more is sent</source>
        <translation>不再发送任何请求</translation>
    </message>
    <message>
        <source>taken over from another process</source>
        <translation>从另一个进程接管</translation>
    </message>
    <message>
        <source>the secret was not kept</source>
        <translation>密钥没有保存</translation>
    </message>
    <message>
        <source>wave goes on, one of it is open again</source>
        <translation>波次继续，其中一个重新打开</translation>
    </message>
    <message>
        <source>gate opened by a person</source>
        <translation>由人工放行</translation>
    </message>
    <message>
        <source>seen when it was looked at</source>
        <translation>查看时已看到</translation>
    </message>
    <message>
        <source>state of the review seen</source>
        <translation>看到审核状态</translation>
    </message>
    <message>
        <source>record kept</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>record dropped</source>
        <translation>记录已移除</translation>
    </message>
    <message>
        <source>the stored secret is perhaps of no use any more</source>
        <translation>已保存的密钥可能已经失效</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>无权限</translation>
    </message>
    <message>
        <source>too many calls, later again</source>
        <translation>调用过于频繁，稍后重试</translation>
    </message>
    <message>
        <source>busy, later again</source>
        <translation>平台繁忙，稍后重试</translation>
    </message>
    <message>
        <source>the answer was lost</source>
        <translation>没有收到应答</translation>
    </message>
    <message>
        <source>earlier work ended</source>
        <translation>先前的任务已结束</translation>
    </message>
    <message>
        <source>freeze lifted by a person</source>
        <translation>由人解除封版</translation>
    </message>
    <message>
        <source>freezes of the connection changed</source>
        <translation>连接的封版时段已更改</translation>
    </message>
    <message>
        <source>approved by a second person</source>
        <translation>已由第二人批准</translation>
    </message>
    <message>
        <source>rejected by a second person</source>
        <translation>已被第二人驳回</translation>
    </message>
    <message>
        <source>rule of the second person changed</source>
        <translation>第二人批准的规定已更改</translation>
    </message>
    <message>
        <source>the platform told news by itself</source>
        <translation>平台主动推送了消息</translation>
    </message>
</context>
<context>
    <name>VendorNotes</name>
    <message>
        <source>WeDa does not tell which mini program an app is bound to. Flotilla shows what it did last itself.</source>
        <translation>微搭不提供查询应用当前绑定的接口。Flotilla 显示的是自己最后一次操作的结果。</translation>
    </message>
    <message>
        <source>WeDa does not list the mini programs that authorised it, nor how. Only full-hosting authorisation can be published to; anything else shows up as a refused bind or deploy.</source>
        <translation>微搭不提供已授权小程序的列表，也查不到授权方式。只有全托管授权的小程序可以发布；其他情况会表现为绑定或部署被拒绝。</translation>
    </message>
    <message>
        <source>WeDa gives no reason for a failed build. The publish records in its console do.</source>
        <translation>微搭的接口不返回构建失败的原因，可在其控制台的发布记录中查看。</translation>
    </message>
    <message>
        <source>A running build cannot be cancelled. Stop means that nothing more is sent.</source>
        <translation>进行中的构建无法取消。“停止”表示不再发送新的请求。</translation>
    </message>
    <message>
        <source>A version published by WeDa is submitted for review and released by hand, in each mini program&apos;s own console. The Audits page keeps the checklist.</source>
        <translation>通过微搭发布的版本，需在各小程序的管理后台手动提交审核和上线。“审核”页提供待办清单。</translation>
    </message>
    <message>
        <source>Grayscale tasks can only be made in the console. The Grayscale page plans and checks them, and keeps what became of each.</source>
        <translation>灰度任务只能在控制台创建。“灰度”页用于规划和检查任务，并记录每个任务的结果。</translation>
    </message>
    <message>
        <source>The privacy agreement, skipping the domain check and the real-time log have no API. Each has a checklist.</source>
        <translation>隐私协议、跳过域名校验和实时日志没有接口，各有一份操作清单。</translation>
    </message>
    <message>
        <source>What was taken off the shelf is brought back in the console.</source>
        <translation>已下架的小程序需在控制台重新上架。</translation>
    </message>
    <message>
        <source>A new key is told once. If its answer is lost, only another reset makes a key that is known.</source>
        <translation>新密钥只返回一次。如果返回丢失，只能再次重置，才能得到已知的密钥。</translation>
    </message>
    <message>
        <source>The submissions of a month are shared by all mini programs. An order is compared with what is left before it starts, and those wait for which nothing is left.</source>
        <translation>每月的提审额度由所有小程序共用。任务开始前会与剩余额度比较，额度不足的小程序将等待。</translation>
    </message>
    <message>
        <source>Nobody tells how many withdrawals of a review a mini program has left. Flotilla counts its own.</source>
        <translation>平台不提供小程序剩余的撤回审核次数。Flotilla 只统计自己发起的撤回。</translation>
    </message>
    <message>
        <source>A release publishes what was approved last, whoever submitted it. Flotilla reads the approved version right before it, and refuses another one.</source>
        <translation>发布操作会发布最近一次审核通过的版本，不论由谁提交。Flotilla 会在发布前读取审核通过的版本，如不是所要的版本则拒绝发布。</translation>
    </message>
    <message>
        <source>A rollback cannot be rolled back, and the share of a grayscale release cannot be lowered: it has to be cancelled first.</source>
        <translation>版本回退后不能再次回退；灰度发布的比例不能调低，需要先取消灰度发布。</translation>
    </message>
    <message>
        <source>No call resets an AppSecret. Flotilla leads through it in the console and keeps the new value.</source>
        <translation>没有重置 AppSecret 的接口。Flotilla 会引导您在控制台操作，并保存新值。</translation>
    </message>
</context>
<context>
    <name>WechatChecks</name>
    <message>
        <source>%1: %2 of them are left, %3 needed</source>
        <comment>code, number, number</comment>
        <translation>%1：剩余可用 %2，需要 %3</translation>
    </message>
    <message>
        <source>%1 of %2 speed-ups that are left</source>
        <translation>%1 次，剩余加急次数 %2 次</translation>
    </message>
    <message>
        <source>%1 of %2 submissions that are left</source>
        <translation>%1 次，剩余提交审核次数 %2 次</translation>
    </message>
    <message>
        <source>%1, %2 of which stay as the reserve</source>
        <comment>1 of 20 submissions that are left, number</comment>
        <translation>%1，其中 %2 次留作预留</translation>
    </message>
</context>
<context>
    <name>WechatClient</name>
    <message>
        <source>The platform cannot be reached. Is there a network?</source>
        <translation>无法连接平台。网络是否可用？</translation>
    </message>
    <message>
        <source>The platform&apos;s identity could not be verified (TLS).</source>
        <translation>无法验证平台的身份（TLS）。</translation>
    </message>
    <message>
        <source>The platform went on refusing this call because of too many requests. It is left alone for a while.</source>
        <translation>平台因请求过多持续拒绝此调用，程序会暂停一段时间。</translation>
    </message>
    <message>
        <source>The gateway refused the key (HTTP %1).</source>
        <translation>网关拒绝了密钥（HTTP %1）。</translation>
    </message>
    <message>
        <source>The reply is HTTP %1 and not a reply of the platform&apos;s API.</source>
        <translation>返回的是 HTTP %1，不是平台接口的应答。</translation>
    </message>
    <message>
        <source>The reply was lost or cannot be read.</source>
        <translation>应答丢失或无法读取。</translation>
    </message>
    <message>
        <source>Its turn came too late, so it was not sent: what it stands on is looked at again.</source>
        <translation>轮到它时已太晚，因此未发送：将重新查看其依据。</translation>
    </message>
    <message>
        <source>The gateway did not pass the call on: it was too busy, or has no token at the moment.</source>
        <translation>网关没有转发这次调用：它太忙，或暂时没有令牌。</translation>
    </message>
</context>
<context>
    <name>WechatDoctor</name>
    <message>
        <source>not tried</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Repair what is named above, then test again.</source>
        <translation>请先修复上面指出的问题，再重新检查。</translation>
    </message>
    <message>
        <source>the platform answered</source>
        <translation>平台已应答</translation>
    </message>
    <message>
        <source>the token source answered</source>
        <translation>令牌来源已应答</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the address of the gateway.</source>
        <translation>请检查网络、代理以及网关地址。</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the addresses of the platform and of the token source.</source>
        <translation>请检查网络、代理以及平台和令牌来源的地址。</translation>
    </message>
    <message>
        <source>Enter key or password of the token source anew. A broker locks after ten wrong ones, so it is not tried again by itself.</source>
        <translation>请重新输入令牌来源的密钥或密码。令牌中控连续十次失败会锁定，因此不会自动重试。</translation>
    </message>
    <message>
        <source>the token source let us in</source>
        <translation>令牌来源登录成功</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) in the library</source>
        <translation>
            <numerusform>模板库中有 %n 个模板</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another token source for more than a trial.</source>
        <translation>若不只是试用，请选择其他令牌来源。</translation>
    </message>
    <message>
        <source>Renew the component token at the token source: its AppSecret and its ticket must be those of this third-party platform.</source>
        <translation>请在令牌来源处更新第三方平台令牌：其 AppSecret 和 ticket 必须属于该第三方平台。</translation>
    </message>
    <message>
        <source>Read its message; the token source must give a component token.</source>
        <translation>请查看其提示；令牌来源必须能提供第三方平台令牌。</translation>
    </message>
    <message>
        <source>Add your outgoing address to the IP whitelist.</source>
        <translation>请将出口 IP 加入 IP 白名单。</translation>
    </message>
    <message>
        <source>Add %1 to the IP whitelist.</source>
        <translation>请将 %1 加入 IP 白名单。</translation>
    </message>
    <message>
        <source>If it is there already: is it the right third-party platform? Was it saved with “modify” and not only edited? Was the third-party platform published again? Does the exit of your network change?</source>
        <translation>若已加入：是否是正确的第三方平台？是否点击“修改”保存而不只是编辑？第三方平台是否已重新全网发布？网络出口是否会变化？</translation>
    </message>
    <message>
        <source>the gateway&apos;s is accepted</source>
        <translation>网关的出口 IP 已被接受</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已被接受</translation>
    </message>
    <message numerus="yes">
        <source>%n authorised</source>
        <translation>
            <numerusform>%n 个已授权</numerusform>
        </translation>
    </message>
    <message>
        <source>Let a merchant authorise the third-party platform first.</source>
        <translation>请先让商家授权给该第三方平台。</translation>
    </message>
    <message>
        <source>Name the component&apos;s AppID in the connection to list them.</source>
        <translation>请在连接中填写第三方平台的 AppID，以便列出小程序。</translation>
    </message>
    <message>
        <source>Check the component&apos;s AppID.</source>
        <translation>请检查第三方平台的 AppID。</translation>
    </message>
    <message>
        <source>one that was tried works</source>
        <translation>已尝试的一个有效</translation>
    </message>
    <message>
        <source>Renew it at the token source. If that does not help, let the administrator of the mini program authorise again.</source>
        <translation>请在令牌来源处刷新。若仍无效，请让该小程序的管理员重新授权。</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>granted by one mini program</source>
        <translation>一个小程序已授予</translation>
    </message>
    <message>
        <source>one mini program grants only: %1</source>
        <translation>一个小程序仅授予：%1</translation>
    </message>
    <message>
        <source>Add permission set 18 to the third-party platform, publish it again, and let the mini programs authorise anew.</source>
        <translation>请为第三方平台增加权限集 18，重新全网发布，并让小程序重新授权。</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>剩余 %1 / %2</translation>
    </message>
    <message>
        <source>Wait for the next month or ask the platform for more.</source>
        <translation>请等到下个月，或向平台申请更多次数。</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Login at the token source</source>
        <translation>令牌来源登录</translation>
    </message>
    <message>
        <source>Component token</source>
        <translation>第三方平台令牌</translation>
    </message>
    <message>
        <source>Outgoing address</source>
        <translation>出口 IP</translation>
    </message>
    <message>
        <source>Authorised mini programs</source>
        <translation>已授权小程序</translation>
    </message>
    <message>
        <source>Token of a mini program</source>
        <translation>小程序令牌</translation>
    </message>
    <message>
        <source>Permission set 18</source>
        <translation>权限集 18</translation>
    </message>
    <message>
        <source>Submissions this month</source>
        <translation>本月提交审核次数</translation>
    </message>
    <message>
        <source>not tried with a pasted token</source>
        <translation>使用粘贴的令牌时不检查</translation>
    </message>
    <message>
        <source>Fill in the AppID of the third-party platform, then test again.</source>
        <translation>填写第三方平台的 AppID，然后重新测试。</translation>
    </message>
</context>
<context>
    <name>WechatGateway</name>
    <message>
        <source>A field of the platform&apos;s reply cannot be read: %1.</source>
        <translation>平台应答中的字段无法读取：%1。</translation>
    </message>
    <message>
        <source>“%1” is no address that can be used: https, or http on this computer.</source>
        <translation>“%1”不是可用的地址：应为 https，或本机上的 http。</translation>
    </message>
    <message>
        <source>To make tokens the AppID of the third-party platform and a ticket are needed.</source>
        <translation>生成令牌需要第三方平台的 AppID 和 ticket。</translation>
    </message>
    <message>
        <source>The program that prints a token is missing.</source>
        <translation>缺少输出令牌的程序。</translation>
    </message>
    <message>
        <source>The URL that gives a token is missing.</source>
        <translation>缺少获取令牌的 URL。</translation>
    </message>
    <message>
        <source>Say where the tokens live: %1.</source>
        <translation>请说明令牌保存在哪里：%1。</translation>
    </message>
    <message>
        <source>The user of the token broker is missing.</source>
        <translation>缺少令牌服务的用户名。</translation>
    </message>
    <message>
        <source>No version to roll back to is known.</source>
        <translation>不知道要回退到哪个版本。</translation>
    </message>
    <message>
        <source>The key, password or token is missing.</source>
        <translation>缺少密钥、密码或令牌。</translation>
    </message>
    <message>
        <source>The key or token has blanks or special characters. Copy it again.</source>
        <translation>密钥或令牌含有空格或特殊字符，请重新复制。</translation>
    </message>
    <message>
        <source>“%1” is no day.</source>
        <translation>“%1”不是有效日期。</translation>
    </message>
    <message>
        <source>The program that prints a token needs {appid} among its arguments: it would give everybody the same.</source>
        <translation>输出令牌的程序的参数中必须有 {appid}，否则所有小程序都会得到同一个令牌。</translation>
    </message>
    <message>
        <source>The URL that gives a token needs {appid} in it: it would give everybody the same.</source>
        <translation>提供令牌的网址中必须有 {appid}，否则所有小程序都会得到同一个令牌。</translation>
    </message>
    <message>
        <source>The platform does not say how many lines the log has.</source>
        <translation>平台没有说明日志共有多少行。</translation>
    </message>
    <message>
        <source>WeChat lists the mini programs of a third-party platform by its own AppID, and the connection has none: add it again with its component AppID.</source>
        <translation>微信按第三方平台自己的 AppID 列出小程序，而这个连接没有填写：请带上 component AppID 重新添加连接。</translation>
    </message>
    <message>
        <source>This connection goes through a gateway, and no AppSecret is sent through it. Check it where it is used.</source>
        <translation>此连接经由网关，AppSecret 不会经网关发送。请在使用它的服务中验证。</translation>
    </message>
    <message>
        <source>WeChat says that this is not the AppSecret of the mini program. After a reset only the newest one is.</source>
        <translation>微信表示这不是该小程序的 AppSecret。重置后只有最新的一个有效。</translation>
    </message>
    <message>
        <source>WeChat tells that only to whoever names the AppID of the third-party platform, and the connection has none.</source>
        <translation>只有提供第三方平台的 AppID，微信才会告知该信息，而此连接没有填写。</translation>
    </message>
</context>
<context>
    <name>WechatLibraryChecks</name>
    <message>
        <source>The template is %1, the version is %2</source>
        <translation>模板版本为 %1，填写的版本为 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, uploaded from it here to %n mini program(s): %2</source>
        <translation>
            <numerusform>%1：已由此处从该模板上传到 %n 个小程序：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, guessed by the version text alone, on %n mini program(s): %2</source>
        <translation>
            <numerusform>%1：仅凭版本号推测，共 %n 个小程序：%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WechatQueries</name>
    <message>
        <source>“%1” is no day. Write it as in %2.</source>
        <comment>a word, a day</comment>
        <translation>“%1”不是日期。请写成 %2 的形式。</translation>
    </message>
    <message>
        <source>%1 is still to come: in China, whose days count here, it is %2.</source>
        <comment>two days</comment>
        <translation>%1 还没有到：这里按中国的日期计算，今天是 %2。</translation>
    </message>
    <message numerus="yes">
        <source>WeChat keeps the lines of a log for %n day(s): %1 is before that.</source>
        <translation>
            <numerusform>微信只保留 %n 天的日志：%1 早于这个范围。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WechatSettingChecks</name>
    <message>
        <source>The file names no domains: %1.</source>
        <translation>文件中没有域名，可用的键：%1。</translation>
    </message>
    <message>
        <source>“%1” is no kind of domain: %2.</source>
        <translation>“%1”不是域名类型，可用的有：%2。</translation>
    </message>
    <message>
        <source>“%1” must be a list of domains.</source>
        <translation>“%1”必须是域名列表。</translation>
    </message>
    <message>
        <source>Name the testers to add or the testers to remove, one of both.</source>
        <translation>请指明要添加的体验者或要移除的体验者，二者选一。</translation>
    </message>
    <message>
        <source>“owner_setting” must be an object.</source>
        <translation>“owner_setting”必须是对象。</translation>
    </message>
    <message>
        <source>“setting_list” must be a list.</source>
        <translation>“setting_list”必须是列表。</translation>
    </message>
    <message>
        <source>A message template has two to five different keywords, each by its number (200020).</source>
        <translation>消息模板需要 2 到 5 个不同的关键词，以编号填写（200020）。</translation>
    </message>
    <message>
        <source>A base library has a version of three numbers, such as 3.4.0.</source>
        <translation>基础库版本由三个数字组成，例如 3.4.0。</translation>
    </message>
    <message>
        <source>A rollback goes to “previous” or to the number of a version as “history” tells it (app_version).</source>
        <translation>回退的目标是“previous”，或“history”给出的版本号（app_version）。</translation>
    </message>
</context>
<context>
    <name>WechatStages</name>
    <message>
        <source>A time to watch and a limit of errors need stages.</source>
        <translation>观察时间和错误上限只能与阶段一起使用。</translation>
    </message>
    <message>
        <source>A release after the last stage needs stages.</source>
        <translation>最后一个阶段之后的全量发布需要先指定阶段。</translation>
    </message>
    <message>
        <source>Name one share in percent or several stages, not both.</source>
        <translation>请只指定一个百分比，或只指定多个阶段，不能同时指定。</translation>
    </message>
    <message>
        <source>Stages are shares from 1 to 100 percent with commas between them, each greater than the one before: 1,5,20,50,100.</source>
        <translation>阶段是 1 到 100 的百分比，用逗号分隔，逐个增大：1,5,20,50,100。</translation>
    </message>
    <message>
        <source>A mark of log lines needs a limit of errors.</source>
        <translation>日志标记只能与错误上限一起使用。</translation>
    </message>
    <message>
        <source>It needs a share in percent, or stages: several shares.</source>
        <translation>需要填写一个百分比，或填写分阶段的多个百分比。</translation>
    </message>
</context>
<context>
    <name>WechatTargetLook</name>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>avatar</source>
        <translation>头像</translation>
    </message>
    <message>
        <source>introduction</source>
        <translation>简介</translation>
    </message>
</context>
<context>
    <name>WechatWords</name>
    <message>
        <source>The platform refused the upload.</source>
        <translation>平台拒绝了上传。</translation>
    </message>
    <message>
        <source>Read its message, correct what it names, and try again.</source>
        <translation>请查看平台返回的信息，更正后重试。</translation>
    </message>
    <message>
        <source>The upload may have been accepted or not.</source>
        <translation>上传可能已被接受，也可能没有。</translation>
    </message>
    <message>
        <source>Look at the trial version in the console, then say here whether it is there.</source>
        <translation>请在后台查看体验版，然后在此说明是否已上传。</translation>
    </message>
    <message>
        <source>The uploaded version does not show as the trial version.</source>
        <translation>上传的版本没有成为体验版。</translation>
    </message>
    <message>
        <source>Go on with the batch to look again, or look into the console.</source>
        <translation>请继续批次以再次查看，或到后台查看。</translation>
    </message>
    <message>
        <source>The result of the privacy scan could not be read.</source>
        <translation>无法读取隐私检测的结果。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>The privacy scan found interfaces that are not declared or not allowed.</source>
        <translation>隐私检测发现了未声明或无权限的接口。</translation>
    </message>
    <message>
        <source>Declare them, apply for them, or say with the option that they are not used.</source>
        <translation>请声明或申请这些接口，或通过选项说明并未使用。</translation>
    </message>
    <message>
        <source>The privacy scan has not ended within the time limit.</source>
        <translation>隐私检测在时限内没有完成。</translation>
    </message>
    <message>
        <source>Go on with the batch to wait longer. Nothing is uploaded a second time.</source>
        <translation>请继续批次以延长等待，不会重复上传。</translation>
    </message>
    <message>
        <source>The platform refused the submission.</source>
        <translation>平台拒绝了提交审核。</translation>
    </message>
    <message>
        <source>Read its message, correct what it names, and submit again.</source>
        <translation>请查看平台返回的信息，更正后重新提交审核。</translation>
    </message>
    <message>
        <source>The submission may have been accepted or not.</source>
        <translation>提交审核可能已被接受，也可能没有。</translation>
    </message>
    <message>
        <source>Look at the review in the console, then say here whether it is there.</source>
        <translation>请在后台查看审核单，然后在此说明是否已提交。</translation>
    </message>
    <message>
        <source>Another version is under review.</source>
        <translation>另一个版本正在审核。</translation>
    </message>
    <message>
        <source>Wait for that review or withdraw it, then try again.</source>
        <translation>请等待该审核结束或先撤回，然后重试。</translation>
    </message>
    <message>
        <source>There is no trial version to submit.</source>
        <translation>没有可以提交审核的体验版。</translation>
    </message>
    <message>
        <source>Publish a template to it first.</source>
        <translation>请先发布一个模板到该小程序。</translation>
    </message>
    <message>
        <source>The review rejected it.</source>
        <translation>审核未通过。</translation>
    </message>
    <message>
        <source>Correct what it names and submit again.</source>
        <translation>请按所述更正后重新提交审核。</translation>
    </message>
    <message>
        <source>The review was withdrawn outside of this batch.</source>
        <translation>审核在本批次之外被撤回。</translation>
    </message>
    <message>
        <source>Submit it again if that was not meant.</source>
        <translation>如非有意撤回，请重新提交审核。</translation>
    </message>
    <message>
        <source>No version is in review.</source>
        <translation>没有正在审核的版本。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>无需处理。</translation>
    </message>
    <message>
        <source>The platform refused the withdrawal.</source>
        <translation>平台拒绝了撤回。</translation>
    </message>
    <message>
        <source>Five withdrawals a day and ten a month are possible for each mini program.</source>
        <translation>每个小程序每天可撤回 5 次，每月 10 次。</translation>
    </message>
    <message>
        <source>The review may have been withdrawn or not.</source>
        <translation>审核可能已撤回，也可能没有。</translation>
    </message>
    <message>
        <source>Look at the review in the console, then say here what happened.</source>
        <translation>请在后台查看审核单，然后在此说明结果。</translation>
    </message>
    <message>
        <source>The platform refused to speed the review up.</source>
        <translation>平台拒绝了加急。</translation>
    </message>
    <message>
        <source>Read its message; the review goes on as usual.</source>
        <translation>请查看平台返回的信息；审核会照常进行。</translation>
    </message>
    <message>
        <source>No approved version is there to release.</source>
        <translation>没有可以发布的已通过版本。</translation>
    </message>
    <message>
        <source>Wait for the review, or submit the version again.</source>
        <translation>请等待审核，或重新提交审核该版本。</translation>
    </message>
    <message>
        <source>The approved version is another one, so nothing was released.</source>
        <translation>已通过审核的是另一个版本，因此没有发布。</translation>
    </message>
    <message>
        <source>Submit the wanted version again, or release the approved one with an order of its own.</source>
        <translation>请重新提交审核需要的版本，或另行下达任务，发布已通过的版本。</translation>
    </message>
    <message>
        <source>The platform refused the release.</source>
        <translation>平台拒绝了发布。</translation>
    </message>
    <message>
        <source>Read its message, then try again.</source>
        <translation>请查看平台返回的信息后重试。</translation>
    </message>
    <message>
        <source>The release may have been accepted or not.</source>
        <translation>发布可能已被接受，也可能没有。</translation>
    </message>
    <message>
        <source>Look at the online version in the console, then say here whether it is the new one.</source>
        <translation>请在后台查看线上版本，然后在此说明是否已是新版本。</translation>
    </message>
    <message>
        <source>The released version does not show as the online version.</source>
        <translation>发布的版本没有成为线上版本。</translation>
    </message>
    <message>
        <source>The platform refused the change of the grayscale release.</source>
        <translation>平台拒绝了对灰度发布的更改。</translation>
    </message>
    <message>
        <source>The grayscale release may have been changed or not.</source>
        <translation>灰度发布可能已更改，也可能没有。</translation>
    </message>
    <message>
        <source>Look at the grayscale plan in the console, then say here what happened.</source>
        <translation>请在后台查看灰度计划，然后在此说明结果。</translation>
    </message>
    <message>
        <source>The share of the grayscale release is higher already and cannot be lowered.</source>
        <translation>灰度比例已经更高，不能降低。</translation>
    </message>
    <message>
        <source>Cancel the grayscale release, then begin a new one with the lower share.</source>
        <translation>请先取消灰度发布，再以较低的比例重新开始。</translation>
    </message>
    <message>
        <source>A grayscale release is running, so nothing can be rolled back.</source>
        <translation>正在灰度发布，不能回退。</translation>
    </message>
    <message>
        <source>Cancel the grayscale release instead: its users return to the version before.</source>
        <translation>请改为取消灰度发布：受影响的用户会回到之前的版本。</translation>
    </message>
    <message>
        <source>No grayscale release is running.</source>
        <translation>没有正在进行的灰度发布。</translation>
    </message>
    <message>
        <source>There is nothing to cancel.</source>
        <translation>没有需要取消的灰度发布。</translation>
    </message>
    <message>
        <source>The platform refused the rollback.</source>
        <translation>平台拒绝了回退。</translation>
    </message>
    <message>
        <source>Read its message; a rollback cannot be repeated.</source>
        <translation>请查看平台返回的信息；回退不能重复进行。</translation>
    </message>
    <message>
        <source>The rollback may have been accepted or not.</source>
        <translation>回退可能已被接受，也可能没有。</translation>
    </message>
    <message>
        <source>Look at the online version in the console, then say here whether it was rolled back.</source>
        <translation>请在后台查看线上版本，然后在此说明是否已回退。</translation>
    </message>
    <message>
        <source>There is no such version to roll back to.</source>
        <translation>没有可以回退到的这个版本。</translation>
    </message>
    <message>
        <source>Publish the wanted version again.</source>
        <translation>请重新发布需要的版本。</translation>
    </message>
    <message>
        <source>The service was not opened or closed.</source>
        <translation>服务未能开放或关闭。</translation>
    </message>
    <message>
        <source>Read the platform&apos;s message, then try again.</source>
        <translation>请查看平台返回的信息后重试。</translation>
    </message>
    <message>
        <source>The lowest base library was not set.</source>
        <translation>最低基础库版本未能设置。</translation>
    </message>
    <message>
        <source>Take a published version of the base library, then try again.</source>
        <translation>请选择已发布的基础库版本后重试。</translation>
    </message>
    <message>
        <source>The platform refused to tell how things are.</source>
        <translation>平台拒绝告知当前状态。</translation>
    </message>
    <message>
        <source>WeChat third-party platform</source>
        <translation>微信第三方平台</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>Withdraw from review</source>
        <translation>撤回审核</translation>
    </message>
    <message>
        <source>Speed up the review</source>
        <translation>加急审核</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布上线</translation>
    </message>
    <message>
        <source>Grayscale release</source>
        <translation>灰度发布</translation>
    </message>
    <message>
        <source>Cancel the grayscale release</source>
        <translation>取消灰度发布</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>版本回退</translation>
    </message>
    <message>
        <source>Open or close the service</source>
        <translation>开放或关闭服务</translation>
    </message>
    <message>
        <source>Lowest base library</source>
        <translation>最低基础库</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传代码</translation>
    </message>
    <message>
        <source>Privacy scan</source>
        <translation>隐私检测</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Grayscale</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Speed up</source>
        <translation>加急</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务状态</translation>
    </message>
    <message>
        <source>Base library</source>
        <translation>基础库</translation>
    </message>
    <message>
        <source>Review id</source>
        <translation>审核单号</translation>
    </message>
    <message>
        <source>Where do your tokens live today?</source>
        <translation>令牌目前保存在哪里</translation>
    </message>
    <message>
        <source>Address of the gateway</source>
        <translation>网关地址</translation>
    </message>
    <message>
        <source>Address of the token broker</source>
        <translation>令牌服务地址</translation>
    </message>
    <message>
        <source>User of the token broker</source>
        <translation>令牌服务用户名</translation>
    </message>
    <message>
        <source>The password is sent</source>
        <translation>密码的发送方式</translation>
    </message>
    <message>
        <source>URL that gives a token</source>
        <translation>获取令牌的 URL</translation>
    </message>
    <message>
        <source>Path of the token in its reply</source>
        <translation>应答中令牌的路径</translation>
    </message>
    <message>
        <source>Path of the seconds in its reply</source>
        <translation>应答中有效秒数的路径</translation>
    </message>
    <message>
        <source>URL that gives the component token</source>
        <translation>获取第三方平台令牌的 URL</translation>
    </message>
    <message>
        <source>Program that prints a token</source>
        <translation>输出令牌的程序</translation>
    </message>
    <message>
        <source>Ticket (component_verify_ticket)</source>
        <translation>Ticket（component_verify_ticket）</translation>
    </message>
    <message>
        <source>AppID of the third-party platform</source>
        <translation>第三方平台的 AppID</translation>
    </message>
    <message>
        <source>Key, password or token</source>
        <translation>密钥、密码或令牌</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接入地址</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本号</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>版本描述</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>ext_json</source>
        <translation>ext_json</translation>
    </message>
    <message>
        <source>Go on until</source>
        <translation>进行到</translation>
    </message>
    <message>
        <source>Grayscale share in percent</source>
        <translation>灰度比例（%）</translation>
    </message>
    <message>
        <source>Share in percent</source>
        <translation>比例（%）</translation>
    </message>
    <message>
        <source>Testers first</source>
        <translation>体验者优先</translation>
    </message>
    <message>
        <source>Audit profile</source>
        <translation>提交审核资料</translation>
    </message>
    <message>
        <source>Privacy interfaces that were found are not used</source>
        <translation>检测到的隐私接口并未使用</translation>
    </message>
    <message>
        <source>Submissions that stay in reserve</source>
        <translation>预留的提交审核次数</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>回退到</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>设置为</translation>
    </message>
    <message>
        <source>{appid} stands for the mini program</source>
        <translation>{appid} 代表小程序</translation>
    </message>
    <message>
        <source>Only where this program makes tokens: that ends the tokens of your own services</source>
        <translation>仅当由本程序生成令牌时填写：这会使您自己服务的令牌失效</translation>
    </message>
    <message>
        <source>Names with dots, e.g. data.token</source>
        <translation>用点分隔的名称，例如 data.token</translation>
    </message>
    <message>
        <source>Needed to list the authorised mini programs, unless the gateway fills it in</source>
        <translation>用于列出已授权的小程序，除非由网关填写</translation>
    </message>
    <message>
        <source>As the broker&apos;s own login page does it</source>
        <translation>与令牌服务自己的登录页一致</translation>
    </message>
    <message>
        <source>Empty: the vendor&apos;s own host</source>
        <translation>留空：使用官方地址</translation>
    </message>
    <message>
        <source>previous, or the app_version of the history</source>
        <translation>previous，或历史版本的 app_version</translation>
    </message>
    <message>
        <source>${column} stands for a value of the mini program, ${column|default} for one that may be missing</source>
        <translation>${列名} 代表该小程序的值，${列名|默认值} 用于可能缺失的值</translation>
    </message>
    <message>
        <source>Behind a gateway that adds them</source>
        <translation>由网关添加令牌</translation>
    </message>
    <message>
        <source>In wxcomponent</source>
        <translation>在微管家（wxcomponent）</translation>
    </message>
    <message>
        <source>At a URL</source>
        <translation>在某个 URL</translation>
    </message>
    <message>
        <source>A program of mine prints them</source>
        <translation>由我的程序输出</translation>
    </message>
    <message>
        <source>Nowhere: make them here, from AppSecret and ticket</source>
        <translation>没有：在此用 AppSecret 和 ticket 生成</translation>
    </message>
    <message>
        <source>I paste one, for a trial</source>
        <translation>我粘贴一个，用于试用</translation>
    </message>
    <message>
        <source>as MD5</source>
        <translation>MD5</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>it is on trial</source>
        <translation>成为体验版</translation>
    </message>
    <message>
        <source>it is in review</source>
        <translation>进入审核</translation>
    </message>
    <message>
        <source>the review is over</source>
        <translation>审核结束</translation>
    </message>
    <message>
        <source>it is online</source>
        <translation>已上线</translation>
    </message>
    <message>
        <source>open to users</source>
        <translation>对用户开放</translation>
    </message>
    <message>
        <source>closed to users</source>
        <translation>对用户关闭</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>in review</source>
        <comment>target</comment>
        <translation>审核中</translation>
    </message>
    <message>
        <source>The template is not in the library</source>
        <translation>模板不在模板库中</translation>
    </message>
    <message>
        <source>The platform does not accept calls from this address</source>
        <translation>平台不接受来自此地址的调用</translation>
    </message>
    <message>
        <source>The ext_json is not as the platform needs it</source>
        <translation>ext_json 不符合平台要求</translation>
    </message>
    <message>
        <source>The audit profile is not as the platform needs it</source>
        <translation>提交审核资料不符合平台要求</translation>
    </message>
    <message>
        <source>Choose one of the library, or add the draft to it first.</source>
        <translation>请选择模板库中的模板，或先把草稿加入模板库。</translation>
    </message>
    <message>
        <source>Add the address to the IP whitelist in the developer settings of the third-party platform.</source>
        <translation>请在第三方平台的开发配置中把该地址加入白名单。</translation>
    </message>
    <message>
        <source>Correct the file; the place is named.</source>
        <translation>请更正文件，具体位置已指出。</translation>
    </message>
    <message>
        <source>Correct the audit profile, then start again.</source>
        <translation>请更正提交审核资料后重新开始。</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of this translation: en or zh_CN</comment>
        <translation>zh_CN</translation>
    </message>
    <message numerus="yes">
        <source>Upload a trial version to %n mini programs</source>
        <translation>
            <numerusform>为 %n 个小程序上传体验版</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n mini programs for review</source>
        <translation>
            <numerusform>提交 %n 个小程序审核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n mini programs and wait for the review</source>
        <translation>
            <numerusform>提交 %n 个小程序并等待审核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n mini programs and release what is approved</source>
        <translation>
            <numerusform>提交 %n 个小程序，通过审核后发布</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n mini programs and release to a share what is approved</source>
        <translation>
            <numerusform>提交 %n 个小程序，通过审核后灰度发布</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>id of a template, its description</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>made %1</source>
        <comment>a template</comment>
        <translation>创建于 %1</translation>
    </message>
    <message>
        <source>The platform refused some of the domains; all others are as wanted.</source>
        <translation>平台拒绝了部分域名，其余域名均已符合要求。</translation>
    </message>
    <message>
        <source>Register them with the third-party platform, check how they are written and their filing, then try again.</source>
        <translation>请先在第三方平台登记这些域名，检查写法和备案后重试。</translation>
    </message>
    <message>
        <source>The domains do not show as they were set.</source>
        <translation>读回的域名与所设置的不一致。</translation>
    </message>
    <message>
        <source>The platform refused some of the testers; all others are as wanted.</source>
        <translation>平台拒绝了部分体验者，其余体验者均已符合要求。</translation>
    </message>
    <message>
        <source>Check their WeChat IDs with these people, then try again.</source>
        <translation>请与本人核对微信号后重试。</translation>
    </message>
    <message>
        <source>The testers do not show as they were set.</source>
        <translation>读回的体验者与所设置的不一致。</translation>
    </message>
    <message>
        <source>The platform refused the privacy guideline.</source>
        <translation>平台拒绝了隐私保护指引。</translation>
    </message>
    <message>
        <source>Read its message, correct the file, and try again.</source>
        <translation>请阅读平台的提示，更正文件后重试。</translation>
    </message>
    <message>
        <source>The privacy guideline does not show as it was set.</source>
        <translation>读回的隐私保护指引与所设置的不一致。</translation>
    </message>
    <message>
        <source>The platform knows no privacy interface of that name.</source>
        <translation>平台没有该名称的隐私接口。</translation>
    </message>
    <message>
        <source>Write it as the platform does, e.g. wx.getLocation.</source>
        <translation>请按平台的写法填写，例如 wx.getLocation。</translation>
    </message>
    <message>
        <source>The platform refused the application for the privacy interface.</source>
        <translation>平台拒绝了隐私接口的申请。</translation>
    </message>
    <message>
        <source>The application for the privacy interface may have been accepted or not.</source>
        <translation>隐私接口的申请可能已被接受，也可能没有。</translation>
    </message>
    <message>
        <source>Look at the interface in the console, then say here whether it was applied for.</source>
        <translation>请在后台查看该接口，然后在此说明是否已申请。</translation>
    </message>
    <message>
        <source>The application for the privacy interface was rejected.</source>
        <translation>隐私接口的申请未通过。</translation>
    </message>
    <message>
        <source>Correct what it names and apply again.</source>
        <translation>请更正其中指出的问题后重新申请。</translation>
    </message>
    <message>
        <source>The platform refused the change of the message templates.</source>
        <translation>平台拒绝了对订阅消息模板的更改。</translation>
    </message>
    <message>
        <source>Check the template, the keywords and the scene, then try again.</source>
        <translation>请检查模板、关键词和场景说明后重试。</translation>
    </message>
    <message>
        <source>The message templates may have been changed or not.</source>
        <translation>订阅消息模板可能已更改，也可能没有。</translation>
    </message>
    <message>
        <source>Look at the message templates in the console, then say here what happened.</source>
        <translation>请在后台查看订阅消息模板，然后在此说明结果。</translation>
    </message>
    <message>
        <source>There is no such draft.</source>
        <translation>没有该草稿。</translation>
    </message>
    <message>
        <source>Choose one of the drafts; of each development mini program only the newest upload is kept.</source>
        <translation>请从草稿箱中选择；每个开发小程序只保留最新一次上传。</translation>
    </message>
    <message>
        <source>The platform refused the change of the template library.</source>
        <translation>平台拒绝了对模板库的更改。</translation>
    </message>
    <message>
        <source>Read its message. The library holds 200 templates.</source>
        <translation>请阅读平台的提示。模板库最多容纳 200 个模板。</translation>
    </message>
    <message>
        <source>The template library may have been changed or not.</source>
        <translation>模板库可能已更改，也可能没有。</translation>
    </message>
    <message>
        <source>Look at the template library in the console, then say here what happened.</source>
        <translation>请在后台查看模板库，然后在此说明结果。</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Testers</source>
        <translation>体验者</translation>
    </message>
    <message>
        <source>Privacy guideline</source>
        <translation>隐私保护指引</translation>
    </message>
    <message>
        <source>Apply for a privacy interface</source>
        <translation>申请隐私接口</translation>
    </message>
    <message>
        <source>Add a message template</source>
        <translation>添加订阅消息模板</translation>
    </message>
    <message>
        <source>Delete a message template</source>
        <translation>删除订阅消息模板</translation>
    </message>
    <message>
        <source>Add a draft to the template library</source>
        <translation>将草稿添加到模板库</translation>
    </message>
    <message>
        <source>Delete a template of the library</source>
        <translation>删除模板库中的模板</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Template id</source>
        <translation>模板 ID</translation>
    </message>
    <message>
        <source>Settings (JSON)</source>
        <translation>设置（JSON）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Privacy interface</source>
        <translation>隐私接口</translation>
    </message>
    <message>
        <source>What it is used for</source>
        <translation>用途说明</translation>
    </message>
    <message>
        <source>Title number (tid)</source>
        <translation>标题编号（tid）</translation>
    </message>
    <message>
        <source>Keyword numbers (kid)</source>
        <translation>关键词编号（kid）</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景说明</translation>
    </message>
    <message>
        <source>Message template</source>
        <translation>订阅消息模板</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>What is done with them</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>WeChat IDs, with commas between them</source>
        <translation>微信号，以逗号分隔</translation>
    </message>
    <message>
        <source>e.g. wx.getLocation</source>
        <translation>例如 wx.getLocation</translation>
    </message>
    <message>
        <source>Two to five, with commas between them, in the order of the message</source>
        <translation>2 到 5 个，以逗号分隔，按消息中的顺序</translation>
    </message>
    <message>
        <source>add them</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>delete them</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>they replace what is there</source>
        <translation>替换现有内容</translation>
    </message>
    <message>
        <source>What is to be set is not as the platform needs it</source>
        <translation>要设置的内容不符合平台要求</translation>
    </message>
    <message>
        <source>Correct what is named, then start again.</source>
        <translation>请更正所指出的内容后重新开始。</translation>
    </message>
    <message>
        <source>Level and above</source>
        <translation>级别（含以上）</translation>
    </message>
    <message>
        <source>Day in China</source>
        <translation>日期（北京时间）</translation>
    </message>
    <message>
        <source>A grayscale release needs the order to go on until the release.</source>
        <translation>灰度发布需要任务进行到“发布”。</translation>
    </message>
    <message>
        <source>Testers come first only in a grayscale release: name its share in percent.</source>
        <translation>只有灰度发布才能优先体验成员：请填写灰度百分比。</translation>
    </message>
    <message>
        <source>A share of 0 percent reaches nobody unless the testers come first.</source>
        <translation>0% 的灰度不会覆盖任何用户，除非优先体验成员。</translation>
    </message>
    <message>
        <source>The platform did not take a picture or video of the audit profile.</source>
        <translation>平台未接受提交审核资料中的图片或视频。</translation>
    </message>
    <message>
        <source>Pictures may have 2 MB (PNG, JPEG, GIF), videos 10 MB (MP4). Correct the audit profile, then submit again.</source>
        <translation>图片不超过 2 MB（PNG、JPEG、GIF），视频不超过 10 MB（MP4）。请修改提交审核资料后重新提交审核。</translation>
    </message>
    <message>
        <source>No submission is left for it this month.</source>
        <translation>本月已没有可供它使用的提交审核次数。</translation>
    </message>
    <message>
        <source>Go on with the batch once there are some again: in the next month, or when the platform gives more.</source>
        <translation>等到再有提交审核次数时（下个月，或平台增加额度后）再继续该批次。</translation>
    </message>
    <message>
        <source>No speed-up is left for it this month.</source>
        <translation>本月已没有可供它使用的加急次数。</translation>
    </message>
    <message>
        <source>Go on with the batch in the next month; the review goes on as usual.</source>
        <translation>请在下个月继续该批次；审核仍会照常进行。</translation>
    </message>
    <message>
        <source>The grayscale release that is running is about an older version.</source>
        <translation>正在进行的灰度发布是针对旧版本的。</translation>
    </message>
    <message>
        <source>Cancel it first, or release the new version to everybody.</source>
        <translation>请先取消灰度发布，或将新版本全量发布。</translation>
    </message>
    <message>
        <source>AppID</source>
        <translation>AppID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>体验版</translation>
    </message>
    <message>
        <source>On trial since</source>
        <translation>成为体验版于</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>审核版本</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>线上版本</translation>
    </message>
    <message>
        <source>Online since</source>
        <translation>上线于</translation>
    </message>
    <message>
        <source>Grayscale state</source>
        <translation>灰度状态</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最近错误</translation>
    </message>
    <message>
        <source>Version number</source>
        <translation>版本号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>审核不通过</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>审核延后</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Trial code</source>
        <translation>体验版二维码</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Message templates</source>
        <translation>订阅消息模板</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿箱</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>配额</translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n mini programs from review</source>
        <translation>
            <numerusform>撤回 %n 个小程序的审核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speed up the review of %n mini programs</source>
        <translation>
            <numerusform>加急 %n 个小程序的审核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n mini programs</source>
        <translation>
            <numerusform>将 %n 个小程序发布上线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n mini programs to a share</source>
        <translation>
            <numerusform>灰度发布 %n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the grayscale release of %n mini programs</source>
        <translation>
            <numerusform>取消 %n 个小程序的灰度发布</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll %n mini programs back</source>
        <translation>
            <numerusform>回退 %n 个小程序的版本</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share of the users</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>All calls of this connection together</source>
        <translation>此连接的所有调用合计</translation>
    </message>
    <message>
        <source>Not enough is left this month for all of them</source>
        <translation>本月剩余额度不够全部小程序使用</translation>
    </message>
    <message>
        <source>The release would take domains away</source>
        <translation>发布会移除部分域名</translation>
    </message>
    <message>
        <source>The template library is full (85065)</source>
        <translation>模板库已满（85065）</translation>
    </message>
    <message>
        <source>Mini programs still have a version of this template</source>
        <translation>仍有小程序使用该模板的版本</translation>
    </message>
    <message>
        <source>No withdrawal is left for it (87013)</source>
        <translation>它已没有可用的撤回次数（87013）</translation>
    </message>
    <message>
        <source>The first ones in the order of the list are done. The others wait, and going on with the batch takes them up once there is more.</source>
        <translation>按列表顺序先处理排在前面的小程序，其余的等待；有额度后继续该批次即可处理它们。</translation>
    </message>
    <message>
        <source>They are not set any more. Add them again first if the mini program still needs them.</source>
        <translation>这些域名已不再配置。若小程序仍需要，请先重新添加。</translation>
    </message>
    <message>
        <source>Delete templates that nobody uses any more, then add this one.</source>
        <translation>请先删除不再使用的模板，再添加此模板。</translation>
    </message>
    <message>
        <source>Once it is deleted, it cannot be uploaded to them again. Delete it only if a newer one takes its place.</source>
        <translation>删除后将无法再次上传给这些小程序。仅在已有更新的模板替代时才删除。</translation>
    </message>
    <message>
        <source>It fails alone, and nothing is sent for it. Five a day and ten a month are possible.</source>
        <translation>只有它会失败，且不会发送任何请求。每天最多五次，每月最多十次。</translation>
    </message>
    <message>
        <source>This order ends with the commit: a reserve, an audit profile and a word about privacy interfaces belong to a submission for audit.</source>
        <translation>这个任务到上传为止：保留次数、提交审核资料和隐私接口说明只用于提交审核。</translation>
    </message>
    <message>
        <source>While it waited, another version was put on trial, so nothing was submitted.</source>
        <translation>等待期间体验版换成了别的版本，因此没有提交审核。</translation>
    </message>
    <message>
        <source>Retry puts this order&apos;s version on trial again and submits it.</source>
        <translation>重试会把本任务的版本重新设为体验版并提交审核。</translation>
    </message>
    <message>
        <source>Somebody paused or ended the grayscale release between two stages, so it was not widened.</source>
        <translation>在两个阶段之间有人暂停或结束了灰度发布，因此没有继续扩大。</translation>
    </message>
    <message>
        <source>Trying again goes on with the share that it has, or begins with the first stage where none is running.</source>
        <translation>重试会从当前比例继续；没有灰度发布时从第一个阶段开始。</translation>
    </message>
    <message>
        <source>The log has more error lines than the limit: the grayscale release stays at its share.</source>
        <translation>日志中的错误行数超过上限：灰度发布停在当前比例。</translation>
    </message>
    <message>
        <source>Look at the log, then cancel the grayscale release, or try again: that goes on from this share and counts anew.</source>
        <translation>请查看日志，然后取消灰度发布，或重试：重试会从当前比例继续并重新计数。</translation>
    </message>
    <message>
        <source>The log could not be read, so the grayscale release stays at its share.</source>
        <translation>无法读取日志，因此灰度发布停在当前比例。</translation>
    </message>
    <message>
        <source>Read the platform&apos;s message. Trying again goes on from this share; without a limit of errors the log is not needed.</source>
        <translation>请查看平台的提示。重试会从当前比例继续；不设错误上限时不需要日志。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>request 域名</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>socket 域名</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>uploadFile 域名</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>downloadFile 域名</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP 域名</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP 域名</translation>
    </message>
    <message>
        <source>Web views</source>
        <translation>业务域名</translation>
    </message>
    <message>
        <source>The next release takes away</source>
        <translation>下次发布后将失效</translation>
    </message>
    <message>
        <source>Testers, as the platform names them</source>
        <translation>体验者（平台的标识）</translation>
    </message>
    <message>
        <source>As it is set</source>
        <translation>当前设置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Base libraries of the users</source>
        <translation>用户的基础库版本</translation>
    </message>
    <message>
        <source>Newest review</source>
        <translation>最近一次审核</translation>
    </message>
    <message>
        <source>Server domains</source>
        <translation>服务器域名</translation>
    </message>
    <message>
        <source>Web view domains</source>
        <translation>业务域名</translation>
    </message>
    <message>
        <source>In effect, but not set any more</source>
        <translation>仍生效但已不在配置中</translation>
    </message>
    <message>
        <source>Privacy interfaces</source>
        <translation>隐私接口</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>订阅消息</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>to be applied for</source>
        <translation>待申请</translation>
    </message>
    <message>
        <source>no right to it</source>
        <translation>无权限</translation>
    </message>
    <message>
        <source>applied for</source>
        <translation>申请中</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>申请失败</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已开通</translation>
    </message>
    <message>
        <source>Stages in percent, one after the other by itself</source>
        <translation>阶段百分比，自动逐个推进</translation>
    </message>
    <message>
        <source>Hours that each stage is watched</source>
        <translation>每个阶段观察的小时数</translation>
    </message>
    <message>
        <source>Error lines that a stage may have</source>
        <translation>每个阶段允许的错误行数</translation>
    </message>
    <message>
        <source>Only log lines with this mark</source>
        <translation>只统计带此标记的日志</translation>
    </message>
    <message>
        <source>Release to all after the last stage</source>
        <translation>最后一个阶段之后全量发布</translation>
    </message>
    <message>
        <source>AppSecret</source>
        <translation>AppSecret</translation>
    </message>
    <message>
        <source>e.g. 1,5,20,50,100; with the testers first they have it alone before that. 100 percent reaches everybody, but only the release ends the plan</source>
        <translation>例如 1,5,20,50,100；选择体验者优先时先只给体验者。100% 覆盖所有用户，但只有全量发布才结束灰度</translation>
    </message>
    <message>
        <source>Empty: 24. Up to 144, as the log goes back seven days</source>
        <translation>留空为 24。最多 144，因为日志只保留七天</translation>
    </message>
    <message>
        <source>More stop the plan where it is. Empty: the log is not looked at</source>
        <translation>超过即停在当前比例。留空则不查看日志</translation>
    </message>
    <message>
        <source>The log does not tell versions: a mini program can mark its lines with setFilterMsg. Empty: all lines count</source>
        <translation>日志不区分版本：小程序可用 setFilterMsg 标记日志。留空则统计全部</translation>
    </message>
    <message>
        <source>being watched</source>
        <comment>target: a stage of a release</comment>
        <translation>观察中</translation>
    </message>
    <message numerus="yes">
        <source>Release %n mini programs in stages, then to all</source>
        <translation>
            <numerusform>分阶段灰度发布 %n 个小程序，然后全量发布</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n mini programs in stages</source>
        <translation>
            <numerusform>分阶段灰度发布 %n 个小程序</numerusform>
        </translation>
    </message>
    <message>
        <source>Reset the AppSecret</source>
        <translation>重置 AppSecret</translation>
    </message>
    <message>
        <source>Open the console of the mini program; an administrator of it signs in.</source>
        <translation>打开小程序后台，由小程序管理员登录。</translation>
    </message>
    <message>
        <source>Under 管理 → 开发管理 reset the AppSecret; the administrator confirms with a scan. It is shown just once, and the old one ends with it. Publishing through the third-party platform does not need it.</source>
        <translation>在“管理 → 开发管理”中重置 AppSecret，由管理员扫码确认。新值只显示一次，旧值随即失效。通过第三方平台发布不需要它。</translation>
    </message>
    <message>
        <source>Paste it below and store it.</source>
        <translation>将其粘贴到下方并保存。</translation>
    </message>
    <message>
        <source>Give it to the services of the mini program that sign in with it.</source>
        <translation>将其交给该小程序使用它登录的服务。</translation>
    </message>
    <message>
        <source>Somebody paused the grayscale release between two stages, so it was not widened.</source>
        <translation>有人在两个阶段之间暂停了灰度发布，因此未扩大范围。</translation>
    </message>
    <message>
        <source>Trying this one again goes on from the share that it has.</source>
        <translation>重试此项会从当前比例继续。</translation>
    </message>
    <message>
        <source>Somebody released the version to all users between two stages.</source>
        <translation>有人在两个阶段之间全量发布了该版本。</translation>
    </message>
    <message>
        <source>Nothing is left to do. Only a rollback leads back.</source>
        <translation>无需再做什么。只有版本回退能恢复之前的版本。</translation>
    </message>
    <message>
        <source>Somebody cancelled the grayscale release between two stages: its users have the version before.</source>
        <translation>有人在两个阶段之间取消了灰度发布：灰度用户已恢复为之前的版本。</translation>
    </message>
    <message>
        <source>The approval stays. Trying this one again begins with the first stage.</source>
        <translation>审核通过仍然有效。重试此项会从第一阶段重新开始。</translation>
    </message>
    <message>
        <source>approved and not released yet</source>
        <translation>审核通过，尚未发布</translation>
    </message>
    <message>
        <source>If you like, check it: WeChat is asked for a token of the mini program with it, and the token is thrown away at once.</source>
        <translation>可选：验证一下。用它向微信请求该小程序的令牌，得到的令牌会立即丢弃。</translation>
    </message>
    <message>
        <source>Look before the upload</source>
        <translation>上传前查看</translation>
    </message>
    <message>
        <source>Read the trial version</source>
        <translation>读取体验版</translation>
    </message>
    <message>
        <source>Look before the submission</source>
        <translation>提交前查看</translation>
    </message>
    <message>
        <source>Read the categories</source>
        <translation>读取类目</translation>
    </message>
    <message>
        <source>Upload the material</source>
        <translation>上传审核材料</translation>
    </message>
    <message>
        <source>Read the quota</source>
        <translation>读取额度</translation>
    </message>
    <message>
        <source>Read the pages</source>
        <translation>读取页面</translation>
    </message>
    <message>
        <source>Read the review</source>
        <translation>读取审核结果</translation>
    </message>
    <message>
        <source>Look before the release</source>
        <translation>发布前查看</translation>
    </message>
    <message>
        <source>Read what is online</source>
        <translation>读取线上版本</translation>
    </message>
    <message>
        <source>Look before the grayscale release</source>
        <translation>灰度发布前查看</translation>
    </message>
    <message>
        <source>Read the grayscale plan</source>
        <translation>读取灰度发布计划</translation>
    </message>
    <message>
        <source>Watch the grayscale release</source>
        <translation>观察灰度发布</translation>
    </message>
    <message>
        <source>Look for an open review</source>
        <translation>查看审核中的版本</translation>
    </message>
    <message>
        <source>Read that it is withdrawn</source>
        <translation>确认已撤回</translation>
    </message>
    <message>
        <source>Look for a grayscale release</source>
        <translation>查看灰度发布</translation>
    </message>
    <message>
        <source>Read the released versions</source>
        <translation>读取历史版本</translation>
    </message>
    <message>
        <source>Read what is set</source>
        <translation>读取当前设置</translation>
    </message>
    <message>
        <source>Read the applications</source>
        <translation>读取申请记录</translation>
    </message>
    <message>
        <source>Read the templates</source>
        <translation>读取模板</translation>
    </message>
    <message>
        <source>Read the drafts</source>
        <translation>读取草稿</translation>
    </message>
    <message>
        <source>review rejected</source>
        <translation>审核不通过</translation>
    </message>
    <message>
        <source>This approved version was released before and is not online any more: another one is.</source>
        <translation>这个审核通过的版本之前已发布过，现在线上是另一个版本。</translation>
    </message>
    <message>
        <source>An approval is released once. Submit the version again, then release it.</source>
        <translation>一次审核通过只能发布一次。请重新提交审核，通过后再发布。</translation>
    </message>
    <message>
        <source>It prints {&quot;token&quot;, &quot;expires_in&quot;} and runs without a shell; {appid} stands for the mini program, and for the third-party platform when its own token is asked for</source>
        <translation>它输出 {&quot;token&quot;, &quot;expires_in&quot;}，不经过 shell 运行；{appid} 代表小程序，取第三方平台自己的令牌时代表第三方平台的 AppID</translation>
    </message>
    <message>
        <source>It has no online version, as Fleet was read: a grayscale release needs one (85079)</source>
        <translation>根据“小程序”页上次读取的数据，它没有线上版本，不能灰度发布（85079）</translation>
    </message>
    <message>
        <source>Release its first version to all. If it went out since, read Fleet anew.</source>
        <translation>首个版本请全量发布。如果之后已经上线，请重新读取“小程序”页。</translation>
    </message>
    <message>
        <source>The template has another version</source>
        <translation>模板的版本与填写的不同</translation>
    </message>
    <message>
        <source>Choose the template of this version, or type the version that the template has.</source>
        <translation>请选择该版本的模板，或填写模板的版本号。</translation>
    </message>
    <message>
        <source>Timed out, still going on.</source>
        <translation>已超过时间限制，仍在进行。</translation>
    </message>
    <message>
        <source>Nothing else is sent while it may be running. Resume or retry goes on following it.</source>
        <translation>在它可能仍在进行期间不会发送其他请求。继续或重试会接着跟踪它。</translation>
    </message>
    <message>
        <source>It takes of this month&apos;s quota</source>
        <translation>占用本月额度</translation>
    </message>
    <message>
        <source>A grayscale release of it is running, and this release overtakes it</source>
        <translation>该小程序正在灰度发布，本次发布会越过它</translation>
    </message>
    <message>
        <source>All mini programs share it. That the platform gives one back after a withdrawal or a rejection is not documented.</source>
        <translation>额度由所有小程序共用。撤回或被驳回后是否退还次数，平台没有说明。</translation>
    </message>
    <message>
        <source>The version goes to all users at once. What becomes of the grayscale release is not documented: look at Rollout afterwards. To go on in shares, leave it out and widen the grayscale release there.</source>
        <translation>该版本会立即发布给所有用户。平台没有说明灰度发布会怎样：请之后在“灰度发布”页面查看。若要继续按比例放量，请不要选它，并在那里扩大比例。</translation>
    </message>
    <message>
        <source>No withdrawal is left for it, so nothing was sent.</source>
        <translation>该小程序已没有可用的撤回次数，因此未发送任何请求。</translation>
    </message>
    <message>
        <source>Fields of submit_audit, e.g. {&quot;version_desc&quot;: &quot;…&quot;, &quot;order_path&quot;: &quot;…&quot;}. Without items the categories and the first page of each mini program are taken</source>
        <translation>submit_audit 的字段，例如 {&quot;version_desc&quot;: &quot;…&quot;, &quot;order_path&quot;: &quot;…&quot;}。没有 items 时使用各小程序自己的类目和第一个页面</translation>
    </message>
    <message numerus="yes">
        <source>Release %n mini programs to %1 % of their users</source>
        <translation>
            <numerusform>发布 %n 个小程序给 %1% 的用户（灰度）</numerusform>
        </translation>
    </message>
    <message>
        <source>A rollback cannot be rolled back: what is online now comes back only with another review and release.</source>
        <translation>版本回退后不能再次回退：当前线上版本只有重新提交审核并发布才能恢复。</translation>
    </message>
    <message>
        <source>The users who have the new version get back the one that all others have. The approval stays: it can be released again.</source>
        <translation>已使用新版本的用户会恢复为其他用户的版本。审核结果保留，可以再次发布。</translation>
    </message>
    <message>
        <source>Another submission of the same version is under review, which somebody else has made.</source>
        <translation>同一版本的另一份提审正在审核中，由他人提交。</translation>
    </message>
    <message>
        <source>The review that this order has asked for is over. Retry follows the other one, as the same version is in review already; its code may be another.</source>
        <translation>本任务提交的审核已结束。重试将跟踪另一份审核，因为同一版本已在审核中；其代码可能不同。</translation>
    </message>
    <message>
        <source>Titles that messages may have</source>
        <translation>消息可用的模板标题</translation>
    </message>
    <message>
        <source>Keywords of a title</source>
        <translation>模板标题的关键词</translation>
    </message>
    <message>
        <source>Calls of an API today</source>
        <translation>接口今日调用次数</translation>
    </message>
    <message>
        <source>A call by its rid</source>
        <translation>按 rid 查询调用</translation>
    </message>
    <message>
        <source>Web view domains in effect, but not set any more</source>
        <translation>仍生效但已不再设置的业务域名</translation>
    </message>
    <message numerus="yes">
        <source>Replace the privacy guideline of %n mini programs</source>
        <translation>
            <numerusform>替换 %n 个小程序的用户隐私保护指引</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n mini programs to users</source>
        <translation>
            <numerusform>对用户开放 %n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close %n mini programs to users</source>
        <translation>
            <numerusform>对用户关闭 %n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add domains to %n mini programs</source>
        <translation>
            <numerusform>为 %n 个小程序添加域名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete domains of %n mini programs</source>
        <translation>
            <numerusform>删除 %n 个小程序的域名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace the domains of %n mini programs</source>
        <translation>
            <numerusform>替换 %n 个小程序的域名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add testers to %n mini programs</source>
        <translation>
            <numerusform>为 %n 个小程序添加体验者</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove testers from %n mini programs</source>
        <translation>
            <numerusform>移除 %n 个小程序的体验者</numerusform>
        </translation>
    </message>
    <message>
        <source>AppSecret of the third-party platform</source>
        <translation>第三方平台的 AppSecret</translation>
    </message>
    <message>
        <source>Token of the pushed messages</source>
        <translation>消息校验 Token</translation>
    </message>
    <message>
        <source>EncodingAESKey of the pushed messages</source>
        <translation>消息加解密 Key（EncodingAESKey）</translation>
    </message>
    <message>
        <source>EncodingAESKey before that</source>
        <translation>上一个 EncodingAESKey</translation>
    </message>
    <message>
        <source>Address and port</source>
        <translation>地址和端口</translation>
    </message>
    <message>
        <source>Path of the API</source>
        <translation>接口路径</translation>
    </message>
    <message>
        <source>Request id (rid)</source>
        <translation>请求 ID（rid）</translation>
    </message>
    <message>
        <source>While a new one takes its place, messages come with either</source>
        <translation>更换期间，推送可能使用新旧任一 Key</translation>
    </message>
    <message>
        <source>Of the title in WeChat&apos;s library of messages</source>
        <translation>微信订阅消息模板库中标题的编号</translation>
    </message>
    <message>
        <source>Its id; the details of a mini program list them under Messages</source>
        <translation>模板 ID；可在小程序详情的“订阅消息”中查看</translation>
    </message>
    <message>
        <source>Domains: {&quot;requestdomain&quot;: [&quot;https://…&quot;], &quot;webviewdomain&quot;: […]}. Privacy guideline: {&quot;owner_setting&quot;: {…}, &quot;setting_list&quot;: […]}</source>
        <translation>域名：{&quot;requestdomain&quot;: [&quot;https://…&quot;], &quot;webviewdomain&quot;: […]}；隐私保护指引：{&quot;owner_setting&quot;: {…}, &quot;setting_list&quot;: […]}</translation>
    </message>
    <message>
        <source>In the token centre of this program</source>
        <translation>在本程序的令牌中心</translation>
    </message>
    <message>
        <source>A mini program that is closed can be used by nobody until it is opened again.</source>
        <translation>关闭服务后，任何用户都无法使用该小程序，直到重新开放。</translation>
    </message>
    <message>
        <source>Replacing deletes what a list of the settings does not name any more. Users get the change with the next release.</source>
        <translation>选择替换时，列表中未写明的域名会被删除。变更随下一次发布上线对用户生效。</translation>
    </message>
    <message>
        <source>Whoever has an older base library is asked to update WeChat before the mini program opens.</source>
        <translation>基础库低于此版本的用户，打开小程序前会被要求更新微信。</translation>
    </message>
    <message>
        <source>Messages of a deleted template cannot be sent any more.</source>
        <translation>模板删除后，无法再用它发送订阅消息。</translation>
    </message>
    <message>
        <source>Another version of it was in review when the fleet was read</source>
        <translation>读取小程序列表时，它有另一个版本正在审核</translation>
    </message>
    <message>
        <source>It could not be read when the fleet was</source>
        <translation>读取小程序列表时未能读到它</translation>
    </message>
    <message>
        <source>The order has no ext_json, but the last publish had one</source>
        <translation>本次没有 ext_json，但上一次发布有</translation>
    </message>
    <message>
        <source>If that review is still open it fails alone (85009). Wait for the review or withdraw it first.</source>
        <translation>若该审核仍未结束，仅此小程序会失败（85009）。请先等待审核结果或撤回审核。</translation>
    </message>
    <message>
        <source>If that is still so it fails alone. Repair it, or leave the mini program out.</source>
        <translation>若情况仍然如此，仅此小程序会失败。请先修复，或将其排除。</translation>
    </message>
    <message>
        <source>Without it the mini program has none of its own values and pages any more. Choose the ext_json, unless that is meant.</source>
        <translation>没有它，小程序自己的配置和页面将不复存在。请选择 ext_json，除非这正是您的本意。</translation>
    </message>
    <message>
        <source>The platform refuses calls for it</source>
        <translation>平台拒绝对它的调用</translation>
    </message>
    <message>
        <source>Another version of it is in review (85009)</source>
        <translation>它的另一个版本正在审核中（85009）</translation>
    </message>
    <message>
        <source>It has no approved category (85008)</source>
        <translation>它没有已审核通过的类目（85008）</translation>
    </message>
    <message>
        <source>It has no privacy guideline</source>
        <translation>它没有用户隐私保护指引</translation>
    </message>
    <message>
        <source>Its name, avatar or introduction is not set (86002)</source>
        <translation>未设置名称、头像或简介（86002）</translation>
    </message>
    <message>
        <source>It fails alone with this code. Let its owner authorise the platform again, with all permissions, or leave it out.</source>
        <translation>只有它会以此错误码失败。请让小程序管理员重新授权并勾选全部权限，或者将它排除。</translation>
    </message>
    <message>
        <source>Its submission fails alone. Wait for that review, or withdraw it first.</source>
        <translation>只有它的提交审核会失败。请等待该审核结束，或先撤回审核。</translation>
    </message>
    <message>
        <source>Its submission fails alone. Choose a category in its console and wait until it is approved.</source>
        <translation>只有它的提交审核会失败。请在小程序后台选择类目并等待审核通过。</translation>
    </message>
    <message>
        <source>It can be submitted, but reviews look for the guideline and may reject the version. Fill it in first.</source>
        <translation>可以提交审核，但审核会检查隐私保护指引，版本可能被驳回。请先补充。</translation>
    </message>
    <message>
        <source>Its submission fails alone. Set what is missing in its console.</source>
        <translation>只有它的提交审核会失败。请在小程序后台补全缺少的信息。</translation>
    </message>
    <message>
        <source>A newer order from here has submitted another version since, which takes its place.</source>
        <translation>之后，从此处下达的较新任务提交了另一个版本的审核，取代了它。</translation>
    </message>
    <message>
        <source>There is nothing to do: follow the newer order. Its version and when it was made are named.</source>
        <translation>无需处理：请查看较新的任务。其版本号和创建时间已列出。</translation>
    </message>
    <message numerus="yes">
        <source>Open or close %n mini programs to users</source>
        <translation>
            <numerusform>对用户开放或关闭 %n 个小程序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the lowest base library of %n mini programs</source>
        <translation>
            <numerusform>设置 %n 个小程序的最低基础库</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the domains of %n mini programs</source>
        <translation>
            <numerusform>修改 %n 个小程序的域名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the testers of %n mini programs</source>
        <translation>
            <numerusform>修改 %n 个小程序的体验者</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply for a privacy interface for %n mini programs</source>
        <translation>
            <numerusform>为 %n 个小程序申请隐私接口</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add a message template to %n mini programs</source>
        <translation>
            <numerusform>向 %n 个小程序添加消息模板</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete a message template of %n mini programs</source>
        <translation>
            <numerusform>删除 %n 个小程序的消息模板</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the lowest base library to %1 for %n mini programs</source>
        <translation>
            <numerusform>将 %n 个小程序的最低基础库设为 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own services keep their tokens: only with the last two choices this program makes new ones, which ends theirs.</source>
        <translation>您自己的服务继续持有令牌：只有最后两个选项会由本程序生成新令牌，并使它们的令牌失效。</translation>
    </message>
    <message>
        <source>The key of the gateway or URL, the password of the broker, the pasted token, or the AppSecret of the third-party platform where tokens are made from one</source>
        <translation>网关或 URL 的密钥、微管家的密码、粘贴的令牌；由本程序用 AppSecret 生成令牌时，填第三方平台的 AppSecret</translation>
    </message>
</context>
<context>
    <name>WedaChecks</name>
    <message>
        <source>Credentials</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Check SecretId and SecretKey, and whether the key is enabled in the console.</source>
        <translation>请检查 SecretId 和 SecretKey，并在控制台确认密钥已启用。</translation>
    </message>
    <message>
        <source>The account service did not answer; test again later.</source>
        <translation>账号服务没有响应，请稍后重新检测。</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Give the key&apos;s user permission for the platform&apos;s app actions.</source>
        <translation>请为密钥所属用户授予平台的应用接口权限。</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the endpoint.</source>
        <translation>请检查网络、代理和接入地址。</translation>
    </message>
    <message>
        <source>none in environment %1</source>
        <translation>环境 %1 中没有应用</translation>
    </message>
    <message>
        <source>Check the environment id, or make an app there first.</source>
        <translation>请检查 EnvId，或先在该环境中创建应用。</translation>
    </message>
    <message numerus="yes">
        <source>%n app(s) found</source>
        <translation>
            <numerusform>找到 %n 个应用</numerusform>
        </translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>%1 is not among the environments of this account</source>
        <translation>该账号下没有环境 %1</translation>
    </message>
    <message>
        <source>Check the environment id in the console.</source>
        <translation>请在控制台核对 EnvId。</translation>
    </message>
    <message>
        <source>not allowed to list environments; that is not needed for publishing</source>
        <translation>没有查询环境列表的权限；发布不需要此权限</translation>
    </message>
    <message>
        <source>The environments could not be read, so the id is not confirmed. Test again later.</source>
        <translation>无法读取环境，因此该 ID 未得到确认。请稍后再次检测。</translation>
    </message>
</context>
<context>
    <name>WedaGateway</name>
    <message>
        <source>The platform accepted the deploy but named no build.</source>
        <translation>平台已受理部署请求，但没有返回构建 ID。</translation>
    </message>
    <message>
        <source>A field of the platform&apos;s reply cannot be read: %1.</source>
        <translation>平台返回中有无法识别的字段：%1。</translation>
    </message>
    <message>
        <source>The SecretId or the SecretKey is missing.</source>
        <translation>缺少 SecretId 或 SecretKey。</translation>
    </message>
    <message>
        <source>The SecretId, the SecretKey or the token has blanks or special characters. Copy it again.</source>
        <translation>SecretId、SecretKey 或 Token 中含有空格或特殊字符，请重新复制。</translation>
    </message>
    <message>
        <source>The host to sign is a plain host name like {service}.tencentcloudapi.com, and goes together with an endpoint.</source>
        <translation>用于签名的主机是形如 {service}.tencentcloudapi.com 的纯主机名，须与接入地址一起填写。</translation>
    </message>
    <message>
        <source>The region is not one like ap-shanghai.</source>
        <translation>地域格式不正确，应类似 ap-shanghai。</translation>
    </message>
</context>
<context>
    <name>WedaWords</name>
    <message>
        <source>As before: what this workspace last bound it to. The platform cannot be asked what is bound.</source>
        <translation>恢复原有绑定：恢复为本工作区上次为该应用绑定的小程序。平台不提供查询当前绑定的接口。</translation>
    </message>
    <message>
        <source>WeDa</source>
        <translation>微搭</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Unbind</source>
        <translation>解绑</translation>
    </message>
    <message>
        <source>Bind</source>
        <translation>绑定</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Build id</source>
        <translation>构建 ID</translation>
    </message>
    <message>
        <source>SecretId</source>
        <translation>SecretId</translation>
    </message>
    <message>
        <source>SecretKey</source>
        <translation>SecretKey</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>会话令牌</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接入地址</translation>
    </message>
    <message>
        <source>Host to sign</source>
        <translation>用于签名的主机</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Version, for your own records</source>
        <translation>版本号，供您自己记录</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>发布方式</translation>
    </message>
    <message>
        <source>Afterwards the app is</source>
        <translation>完成后应用绑定到</translation>
    </message>
    <message>
        <source>Build type</source>
        <translation>构建类型</translation>
    </message>
    <message>
        <source>AKID…, from the API keys of the mainland site of Tencent Cloud</source>
        <translation>AKID…，来自腾讯云国内站的 API 密钥</translation>
    </message>
    <message>
        <source>Only for temporary keys</source>
        <translation>仅用于临时密钥</translation>
    </message>
    <message>
        <source>The id of the environment of the apps, e.g. lowcode-…</source>
        <translation>应用所在环境的 ID，例如 lowcode-…</translation>
    </message>
    <message>
        <source>Empty: the vendor&apos;s own hosts</source>
        <translation>留空：使用厂商自己的主机</translation>
    </message>
    <message>
        <source>Behind a relay: the vendor&apos;s host, e.g. {service}.tencentcloudapi.com</source>
        <translation>位于中继之后时：厂商的主机，例如 {service}.tencentcloudapi.com</translation>
    </message>
    <message>
        <source>Empty: the usual one</source>
        <translation>留空：使用常用值</translation>
    </message>
    <message>
        <source>Kept here and in reports. The platform gives the real version number itself.</source>
        <translation>仅保存在本工作区和报告中，实际版本号由平台生成。</translation>
    </message>
    <message>
        <source>A version must be submitted for review after it was uploaded; from a preview nothing can be released.</source>
        <translation>版本上传后必须提交审核；预览版无法发布上线。</translation>
    </message>
    <message>
        <source>Upload a version</source>
        <translation>上传正式版</translation>
    </message>
    <message>
        <source>Preview only</source>
        <translation>仅体验版</translation>
    </message>
    <message>
        <source>bound to nothing</source>
        <translation>不绑定小程序</translation>
    </message>
    <message>
        <source>bound to the last one</source>
        <translation>保持绑定最后一个</translation>
    </message>
    <message>
        <source>bound as before</source>
        <translation>恢复原有绑定</translation>
    </message>
    <message>
        <source>WeChat mini program</source>
        <translation>微信小程序</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交审核</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已上线</translation>
    </message>
    <message>
        <source>in review</source>
        <comment>target</comment>
        <translation>审核中</translation>
    </message>
    <message>
        <source>still building</source>
        <comment>cell</comment>
        <translation>仍在构建</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>what an app is bound to</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>what an app is bound to</comment>
        <translation>未绑定</translation>
    </message>
    <message>
        <source>%1 (not confirmed)</source>
        <comment>what an app is bound to</comment>
        <translation>%1（未确认）</translation>
    </message>
    <message>
        <source>%1 is bound to %2.</source>
        <translation>%1 当前绑定 %2。</translation>
    </message>
    <message>
        <source>%1 is probably bound to %2; the last answer was lost.</source>
        <translation>%1 很可能绑定 %2；平台最后一次的返回未收到。</translation>
    </message>
    <message>
        <source>%1 is bound to nothing.</source>
        <translation>%1 当前未绑定小程序。</translation>
    </message>
    <message>
        <source>What %1 is bound to is not known.</source>
        <translation>%1 当前绑定的小程序未知。</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>env %1</source>
        <translation>环境 %1</translation>
    </message>
    <message>
        <source>last build %1</source>
        <translation>上次构建：%1</translation>
    </message>
    <message>
        <source>Bound to</source>
        <translation>绑定的小程序</translation>
    </message>
    <message>
        <source>The platform refused to unbind what was bound before.</source>
        <translation>平台拒绝解绑原有绑定。</translation>
    </message>
    <message>
        <source>Usually nothing was bound. The bind that follows decides; there is nothing to do.</source>
        <translation>通常是因为原本就没有绑定。结果以接下来的绑定为准，无需操作。</translation>
    </message>
    <message>
        <source>The platform refused to bind this mini program to the app.</source>
        <translation>平台拒绝将该小程序绑定到应用。</translation>
    </message>
    <message>
        <source>Often the mini program has not authorised WeDa in full-hosting mode, or belongs to another account. Authorise it in the WeDa console, then retry.</source>
        <translation>常见原因是小程序未以全托管模式授权给微搭，或属于其他账号。请在微搭控制台完成授权后重试。</translation>
    </message>
    <message>
        <source>The platform refused to start a build for this mini program.</source>
        <translation>平台拒绝为该小程序启动构建。</translation>
    </message>
    <message>
        <source>Nothing was built. Check in the WeDa console that the mini program is authorised in full-hosting mode and that the app can be published, then retry.</source>
        <translation>未启动构建。请在微搭控制台确认小程序已以全托管模式授权，且应用可以发布，然后重试。</translation>
    </message>
    <message>
        <source>The build for this mini program failed on the platform.</source>
        <translation>该小程序在平台上构建失败。</translation>
    </message>
    <message>
        <source>The platform gives the reason only in its console. Open the app&apos;s publish records in the WeDa console, correct what they name, then retry.</source>
        <translation>失败原因只能在平台控制台查看。请在微搭控制台打开应用的发布记录，按提示修正后重试。</translation>
    </message>
    <message>
        <source>The build is finished, but the review refused it.</source>
        <translation>构建已完成，但审核不通过。</translation>
    </message>
    <message>
        <source>Read the reason in the console of the mini program, correct the app and publish again. Retry leaves this mini program as it is.</source>
        <translation>请在小程序管理后台查看原因，修改应用后重新发布。“重试”不会处理该小程序。</translation>
    </message>
    <message>
        <source>The answer to the deploy was lost, and the platform does not tell whether it was accepted.</source>
        <translation>未收到部署请求的返回，平台也查不到该请求是否已受理。</translation>
    </message>
    <message>
        <source>Look at the app&apos;s publish records in the WeDa console. If a build for this mini program is there, choose “accepted” and it counts as published; if not, choose “not accepted” and it is deployed again.</source>
        <translation>请在微搭控制台查看应用的发布记录。如有该小程序的构建，请选择“已受理”，按已发布处理；如没有，请选择“未受理”，将重新部署。</translation>
    </message>
    <message>
        <source>The answer to the deploy was lost, and the newest build that is listed cannot be told to be ours.</source>
        <translation>未收到部署请求的返回，无法确认平台上最新的构建是否由本批次发起。</translation>
    </message>
    <message>
        <source>The platform no longer lists this app.</source>
        <translation>平台的应用列表中已没有该应用。</translation>
    </message>
    <message>
        <source>It was deleted, or these credentials no longer see it. Check the app in the WeDa console, then resume.</source>
        <translation>应用已删除，或该密钥无权查看。请在微搭控制台检查该应用，然后继续。</translation>
    </message>
    <message>
        <source>An earlier build of this app may still be running.</source>
        <translation>该应用之前的一次构建可能仍在进行。</translation>
    </message>
    <message>
        <source>Nothing is sent to the app while it runs. This mini program starts by itself once that build has ended.</source>
        <translation>构建进行期间不会向该应用发送任何请求。该构建结束后，此小程序会自动开始。</translation>
    </message>
    <message>
        <source>No earlier binding is remembered, so the app was left unbound.</source>
        <translation>没有原有绑定的记录，因此应用保持未绑定。</translation>
    </message>
    <message>
        <source>Bind the app by hand in the WeDa console if it should be bound.</source>
        <translation>如需绑定，请在微搭控制台手动绑定应用。</translation>
    </message>
    <message>
        <source>The platform gave no usable answer, several times in a row.</source>
        <translation>平台连续多次没有有效返回。</translation>
    </message>
    <message>
        <source>It is not known whether the last call was carried out. Retry starts this mini program from a known binding.</source>
        <translation>无法确定最后一次调用是否已执行。重试会先恢复到明确的绑定状态，再重新开始该小程序。</translation>
    </message>
    <message>
        <source>The newest build of the app could not be read.</source>
        <translation>无法读取应用的最新构建。</translation>
    </message>
    <message>
        <source>Timed out, still building.</source>
        <translation>已超时，仍在构建。</translation>
    </message>
    <message>
        <source>Nothing else is sent to this app while the build may be running. Resume or retry goes on following the same build.</source>
        <translation>构建可能仍在进行，期间不会再向该应用发送请求。继续或重试会接着跟踪同一构建。</translation>
    </message>
    <message>
        <source>The platform keeps answering with a status that is not known.</source>
        <translation>平台持续返回未知状态。</translation>
    </message>
    <message>
        <source>Nothing else is sent to this app while the build may be running. Look at the build in the WeDa console; resume or retry asks again.</source>
        <translation>构建可能仍在进行，期间不会再向该应用发送请求。请在微搭控制台查看该构建；继续或重试会再次查询。</translation>
    </message>
    <message>
        <source>Somebody else has published this app: its newest build is not ours.</source>
        <translation>该应用已被他人发布：最新构建不是由本批次发起的。</translation>
    </message>
    <message>
        <source>This app is paused so that nobody&apos;s build goes to the wrong mini program. Agree with whoever publishes it, then resume.</source>
        <translation>为避免构建发布到错误的小程序，该应用已暂停。请与发布者协调后再继续。</translation>
    </message>
    <message>
        <source>A person decided that the deploy was accepted.</source>
        <translation>人工确认：部署请求已受理。</translation>
    </message>
    <message>
        <source>The platform was not asked again about this build.</source>
        <translation>未再向平台查询该构建。</translation>
    </message>
    <message>
        <source>The app does not exist</source>
        <translation>应用不存在</translation>
    </message>
    <message>
        <source>Pick the app from the list, or check its id in the WeDa console.</source>
        <translation>请从列表中选择应用，或在微搭控制台核对应用 ID。</translation>
    </message>
    <message>
        <source>The app belongs to another environment</source>
        <translation>应用属于其他环境</translation>
    </message>
    <message>
        <source>Use a connection with the environment of this app.</source>
        <translation>请使用该应用所在环境的连接。</translation>
    </message>
    <message>
        <source>A build of the app is running</source>
        <translation>应用正在构建</translation>
    </message>
    <message>
        <source>Wait until it has finished, then check again.</source>
        <translation>请等构建结束后重新检查。</translation>
    </message>
    <message>
        <source>The mini program gets two apps</source>
        <translation>同一小程序将发布两个应用</translation>
    </message>
    <message>
        <source>The app that is published last wins. Go on only if this is meant.</source>
        <translation>以最后发布的应用为准。确属本意再继续。</translation>
    </message>
    <message>
        <source>No app is selected</source>
        <translation>未选择应用</translation>
    </message>
    <message>
        <source>Pick the app that is to be published.</source>
        <translation>请选择要发布的应用。</translation>
    </message>
    <message>
        <source>The credentials could not be confirmed</source>
        <translation>无法确认密钥是否有效</translation>
    </message>
    <message>
        <source>Test the connection; correct the SecretId, or store the SecretKey again.</source>
        <translation>请检测连接，修正 SecretId 或重新保存 SecretKey。</translation>
    </message>
    <message>
        <source>A permission is missing</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>Ask the owner of the account to allow the actions of the low-code service for this key.</source>
        <translation>请联系主账号为该密钥授予低代码服务的接口权限。</translation>
    </message>
    <message>
        <source>The app is being published elsewhere</source>
        <translation>应用正在别处发布</translation>
    </message>
    <message>
        <source>Wait until the other run has finished, or stop it there.</source>
        <translation>请等待其结束，或在那里停止。</translation>
    </message>
    <message>
        <source>An older batch on this app is not finished</source>
        <translation>该应用有未完成的旧批次</translation>
    </message>
    <message>
        <source>Resume the older batch, or stop it for good.</source>
        <translation>请继续执行旧批次，或取消其剩余部分。</translation>
    </message>
    <message>
        <source>The AppID is malformed</source>
        <translation>AppID 格式不正确</translation>
    </message>
    <message>
        <source>An AppID is “wx” followed by 16 letters or digits. Correct it in the list.</source>
        <translation>AppID 应为“wx”加 16 位字母或数字，请在名单中更正。</translation>
    </message>
    <message>
        <source>The platform does not tell how this build stands.</source>
        <translation>平台未告知该次构建的状态。</translation>
    </message>
    <message>
        <source>It is asked again for five minutes, then you are asked. Look at the build in the WeDa console; nothing else is sent to the app. Resume or retry asks again.</source>
        <translation>五分钟内会继续查询，之后由您决定。请在微搭控制台查看该次构建；期间不会再向该应用发送任何调用。继续或重试会再次查询。</translation>
    </message>
    <message>
        <source>Look for an earlier build</source>
        <translation>查看先前的构建</translation>
    </message>
    <message>
        <source>Look before the deploy</source>
        <translation>部署前查看</translation>
    </message>
    <message numerus="yes">
        <source>Make a preview for %n mini programs</source>
        <translation>
            <numerusform>为 %n 个小程序生成预览</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The platform gave no usable answer, several times in a row.</source>
        <translation>平台连续多次没有有效返回。</translation>
    </message>
    <message>
        <source>The platform keeps answering with a status that is not known.</source>
        <translation>平台持续返回未知状态。</translation>
    </message>
    <message>
        <source>The platform refused the credentials, or they lack a permission.</source>
        <translation>平台拒绝了该密钥，或密钥权限不足。</translation>
    </message>
    <message>
        <source>The platform cannot be reached.</source>
        <translation>无法连接平台。</translation>
    </message>
    <message>
        <source>The platform asked for fewer calls.</source>
        <translation>平台要求降低调用频率。</translation>
    </message>
    <message>
        <source>The batch was stopped by a person.</source>
        <translation>批次已被人工停止。</translation>
    </message>
    <message>
        <source>The batch stopped itself after too many failures in a row.</source>
        <translation>连续失败次数过多，批次已自动停止。</translation>
    </message>
    <message>
        <source>The journal could not be written, so nothing was sent.</source>
        <translation>无法写入运行记录，因此未发送任何请求。</translation>
    </message>
    <message>
        <source>A person left this mini program out.</source>
        <translation>该小程序已被人工跳过。</translation>
    </message>
    <message>
        <source>No mini program has failed because of it. Test the connection, correct the key or its permissions, then resume.</source>
        <translation>没有小程序因此失败。请检测连接，修正密钥或其权限，然后继续。</translation>
    </message>
    <message>
        <source>No mini program has failed because of it. Check the network and the proxy, then resume.</source>
        <translation>没有小程序因此失败。请检查网络和代理，然后继续。</translation>
    </message>
    <message>
        <source>The call is repeated a little later; there is nothing to do.</source>
        <translation>稍后会自动重新调用，无需操作。</translation>
    </message>
    <message>
        <source>Resume goes on where it stopped.</source>
        <translation>继续后会从停止处接着执行。</translation>
    </message>
    <message>
        <source>Look at what failed, correct the common cause, then resume.</source>
        <translation>请查看失败项，排除共同原因后继续。</translation>
    </message>
    <message>
        <source>Start a new batch to publish to it.</source>
        <translation>如需发布到该小程序，请新建批次。</translation>
    </message>
    <message>
        <source>The clock of this computer is off</source>
        <translation>本机时间不准</translation>
    </message>
    <message>
        <source>The credentials could not be confirmed</source>
        <translation>无法确认密钥是否有效</translation>
    </message>
    <message>
        <source>A permission is missing</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>The platform could not be reached</source>
        <translation>无法连接平台</translation>
    </message>
    <message>
        <source>The AppID is malformed</source>
        <translation>AppID 格式不正确</translation>
    </message>
    <message>
        <source>The mini program is listed twice</source>
        <translation>小程序重复</translation>
    </message>
    <message>
        <source>The mini program was published in the last 24 hours</source>
        <translation>小程序 24 小时内已发布过</translation>
    </message>
    <message>
        <source>The mini program is frozen</source>
        <translation>小程序已冻结</translation>
    </message>
    <message>
        <source>No mini program is selected</source>
        <translation>未选择小程序</translation>
    </message>
    <message>
        <source>Flotilla corrects for it. Set the clock of this computer, so that other times are right too.</source>
        <translation>Flotilla 会自动校正。请校准本机时间，以免其他时间显示有误。</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the endpoint of the connection, then check again.</source>
        <translation>请检查网络、代理和连接的接入地址，然后重新检查。</translation>
    </message>
    <message>
        <source>Wait until the other run has finished, or stop it there.</source>
        <translation>请等待其结束，或在那里停止。</translation>
    </message>
    <message>
        <source>Resume the older batch, or stop it for good.</source>
        <translation>请继续执行旧批次，或取消其剩余部分。</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>请去掉其中一项。</translation>
    </message>
    <message>
        <source>Go on if it should be published again.</source>
        <translation>如需再次发布，可以继续。</translation>
    </message>
    <message>
        <source>Tick at least one mini program, or import a list.</source>
        <translation>请至少勾选一个小程序，或导入名单。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The batch was not started, and nothing was sent.</source>
        <translation>批次未启动，未发送任何请求。</translation>
    </message>
    <message>
        <source>The log of the batch says what stood in the way. Repair that, then resume the batch.</source>
        <translation>批次日志中有未启动的原因。处理后请继续该批次。</translation>
    </message>
    <message>
        <source>It is not known whether the last call was carried out. Retry begins this mini program anew.</source>
        <translation>不清楚上次调用是否已执行。重试会从头开始处理此小程序。</translation>
    </message>
    <message>
        <source>What the platform has could not be read.</source>
        <translation>无法读取平台上的现有状态。</translation>
    </message>
    <message>
        <source>Look at it in the platform&apos;s console, then decide, or resume to look again.</source>
        <translation>请在平台控制台中查看后再决定，或点“继续”再次查看。</translation>
    </message>
    <message>
        <source>Timed out, still going on.</source>
        <translation>已超时，仍在进行。</translation>
    </message>
    <message>
        <source>Nothing else is sent while it may be running. Resume or retry goes on following it.</source>
        <translation>在它可能仍在运行期间，不会再发送其他内容。继续或重试会接着跟踪它。</translation>
    </message>
    <message>
        <source>Nothing else is sent while it may be running. Look at it in the platform&apos;s console; resume or retry asks again.</source>
        <translation>在它可能仍在运行期间，不会再发送其他内容。请在平台控制台中查看；继续或重试会再次查询。</translation>
    </message>
    <message>
        <source>Somebody else has changed this on the platform.</source>
        <translation>有其他人在平台上更改了此内容。</translation>
    </message>
    <message>
        <source>It is paused so that nobody&apos;s work is overwritten. Agree with whoever changed it, then resume.</source>
        <translation>已暂停，以免覆盖他人的工作。请与更改者商定后再继续。</translation>
    </message>
    <message>
        <source>The platform is still at work on something like it.</source>
        <translation>平台仍在处理类似的任务。</translation>
    </message>
    <message>
        <source>It is waited for and looked at; there is nothing to do.</source>
        <translation>正在等待并查看；无需任何操作。</translation>
    </message>
    <message>
        <source>The batch stopped itself: the platform refused the first mini programs all for the same reason.</source>
        <translation>批次已自行停止：平台以同一原因拒绝了最前面的所有小程序。</translation>
    </message>
    <message>
        <source>The platform told a new secret, but it could not be stored.</source>
        <translation>平台给出了新的密钥，但无法保存。</translation>
    </message>
    <message>
        <source>Unlock the keychain, then resume: it is stored then. Once Flotilla has ended it is lost, and a resume has a new one made.</source>
        <translation>请解锁密钥环，然后继续：届时会保存该密钥。Flotilla 一旦结束，密钥即丢失，继续时会重新生成一个。</translation>
    </message>
    <message>
        <source>A person decided that it was accepted.</source>
        <translation>已由人工判定为已受理。</translation>
    </message>
    <message>
        <source>The platform was not asked again about it.</source>
        <translation>没有就此再次询问平台。</translation>
    </message>
    <message>
        <source>The next wave waits at its gate.</source>
        <translation>下一波次等待放行。</translation>
    </message>
    <message>
        <source>Look at the wave that is over. Open the gate to go on, or stop the batch.</source>
        <translation>请查看已结束的波次。放行以继续，或停止该批次。</translation>
    </message>
    <message>
        <source>Test the connection; correct its fields, or store its secret again.</source>
        <translation>请检测连接；更正其字段，或重新保存其密钥。</translation>
    </message>
    <message>
        <source>Ask the owner of the account to allow what the platform names.</source>
        <translation>请账号所有者按平台提示授予相应权限。</translation>
    </message>
    <message>
        <source>It is being published elsewhere</source>
        <translation>正在别处发布</translation>
    </message>
    <message>
        <source>An older batch is not finished</source>
        <translation>有更早的批次尚未完成</translation>
    </message>
    <message>
        <source>Correct it in the list.</source>
        <translation>请在名单中更正。</translation>
    </message>
    <message>
        <source>The journal could not be read</source>
        <translation>无法读取运行记录</translation>
    </message>
    <message>
        <source>Check the disk of the workspace, then check again.</source>
        <translation>请检查工作区所在的磁盘，然后重新检查。</translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>to do</source>
        <comment>target</comment>
        <translation>待执行</translation>
    </message>
    <message>
        <source>running</source>
        <comment>target</comment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>checking</source>
        <comment>target: asking the platform what happened</comment>
        <translation>核实中</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>target</comment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>needs you</source>
        <comment>target</comment>
        <translation>待处理</translation>
    </message>
    <message>
        <source>done</source>
        <comment>target</comment>
        <translation>完成</translation>
    </message>
    <message>
        <source>resting</source>
        <comment>target: the platform takes its time</comment>
        <translation>平台处理中</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>target: by the review</comment>
        <translation>审核不通过</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>target</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>target</comment>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>target</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>still going on</source>
        <comment>cell</comment>
        <translation>仍在进行</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>audit</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>uploaded</source>
        <comment>audit</comment>
        <translation>已上传</translation>
    </message>
    <message>
        <source>in review</source>
        <comment>audit</comment>
        <translation>审核中</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>audit</comment>
        <translation>审核不通过</translation>
    </message>
    <message>
        <source>released</source>
        <comment>audit</comment>
        <translation>已上线</translation>
    </message>
    <message>
        <source>changed %1</source>
        <comment>item of a list: when</comment>
        <translation>更改于 %1</translation>
    </message>
    <message>
        <source>production</source>
        <comment>connection</comment>
        <translation>生产</translation>
    </message>
    <message>
        <source>test</source>
        <comment>connection</comment>
        <translation>测试</translation>
    </message>
    <message>
        <source>practice</source>
        <comment>connection</comment>
        <translation>演练</translation>
    </message>
    <message>
        <source>Leave it out, or lift the freeze on the Fleet page.</source>
        <translation>请排除该小程序，或在“小程序”页解除冻结。</translation>
    </message>
    <message>
        <source>The reason lies with the account or with what all of them share, not with a mini program. Correct it, then retry and resume.</source>
        <translation>原因在账号或它们的共同配置，而不在某个小程序。请先更正，再重试并继续。</translation>
    </message>
    <message>
        <source>A newer version of Flotilla wrote a state that this one does not know.</source>
        <translation>较新版本的 Flotilla 写入了此版本不认识的状态。</translation>
    </message>
    <message>
        <source>Nothing is done with it here. Update Flotilla, then go on.</source>
        <translation>此处不会对其做任何处理。请更新 Flotilla 后再继续。</translation>
    </message>
    <message>
        <source>It was so already; nothing had to be changed.</source>
        <translation>本来就是这样，无需更改。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>无需处理。</translation>
    </message>
    <message>
        <source>“%1” is not an AppID.</source>
        <translation>“%1”不是 AppID。</translation>
    </message>
    <message>
        <source>“%1” is not an AppID of %2.</source>
        <comment>platform</comment>
        <translation>“%1”不是 %2 的 AppID。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>message, code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, what the platform said</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Flotilla did not send it, because the platform could not use it.</source>
        <translation>Flotilla 未发送该请求，因为平台无法使用其中的内容。</translation>
    </message>
    <message>
        <source>A retry would be the same. Correct the list or what was filled in, then publish again to this mini program.</source>
        <translation>重试结果相同。请更正名单或填写的内容，然后重新发布该小程序。</translation>
    </message>
    <message>
        <source>A new secret could be kept nowhere</source>
        <translation>新密钥没有可保存的位置</translation>
    </message>
    <message>
        <source>Keep the secrets of this connection in the keychain or in memory, or use the command line, which can tell the new one.</source>
        <translation>请把此连接的密钥保存在密钥环或内存中，或使用可以输出新密钥的命令行。</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>a version</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>The connection is frozen, so the next wave does not begin.</source>
        <translation>连接处于封版时段，下一波不会开始。</translation>
    </message>
    <message>
        <source>Resume when the freeze is over, or lift it for this batch.</source>
        <translation>封版结束后继续，或为该批次解除封版。</translation>
    </message>
    <message>
        <source>It does the same mini program later, and what it was checked against may be changed by this one. Take it back if it is not wanted any more.</source>
        <translation>它稍后会处理同一个小程序，而本次操作可能改变它检查时的状态。如不再需要，请将其撤回。</translation>
    </message>
    <message>
        <source>See that the workspace can be written: that its disk has space left and you have the right to write there. Then resume.</source>
        <translation>请确认工作区可以写入：磁盘有剩余空间，且您有写入权限。然后继续。</translation>
    </message>
    <message>
        <source>The database of the team workspace could not be reached, so nothing was sent.</source>
        <translation>无法连接团队工作区的数据库，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>It is tried again by itself for half a minute. After that, resume when the server is back: what was under way is looked at first.</source>
        <translation>程序会自动重试半分钟。之后请在服务器恢复后继续：会先查看进行到一半的内容。</translation>
    </message>
    <message>
        <source>a person looks first</source>
        <comment>gate of a wave</comment>
        <translation>需先由人工查看</translation>
    </message>
    <message>
        <source>some of the wave were rejected</source>
        <comment>gate of a wave</comment>
        <translation>该波次中有小程序审核未通过</translation>
    </message>
    <message>
        <source>too few of the wave came through</source>
        <comment>gate of a wave</comment>
        <translation>该波次成功的小程序过少</translation>
    </message>
    <message>
        <source>its time is not over</source>
        <comment>gate of a wave</comment>
        <translation>观察时间尚未结束</translation>
    </message>
    <message>
        <source>the wave is not over</source>
        <comment>gate of a wave</comment>
        <translation>该波次尚未结束</translation>
    </message>
    <message>
        <source>Not asked about before the start</source>
        <translation>开始前未查询</translation>
    </message>
    <message>
        <source>Each of them is looked at before its own calls. What is refused then fails alone.</source>
        <translation>每个小程序在自己的调用之前都会先查看；届时被拒绝的只会单独失败。</translation>
    </message>
    <message>
        <source>Another order has yet to begin</source>
        <translation>另有任务尚未开始</translation>
    </message>
</context>
<context>
    <name>Workbook</name>
    <message>
        <source>The workbook is damaged, protected with a password, or far larger than any list of mini programs. Save the list in a new workbook, or as CSV in UTF-8.</source>
        <translation>工作簿已损坏、有密码保护，或者远大于任何小程序列表。请把列表另存到新的工作簿，或另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>The sheet is too large for a list of mini programs: it may have %1 rows and %2 columns.</source>
        <translation>工作表太大，不像小程序列表：最多 %1 行、%2 列。</translation>
    </message>
    <message>
        <source>This is an archive or a workbook of another kind (ODS), not an XLSX workbook and not a text. Save it as XLSX, or as CSV in UTF-8.</source>
        <translation>这是压缩包或其他格式的工作簿（ODS），不是 XLSX 工作簿，也不是文本。请另存为 XLSX，或 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>The workbook is damaged: the cell %1 stands for a text that is not there. Save the list in a new workbook, or as CSV in UTF-8.</source>
        <translation>工作簿已损坏：单元格 %1 对应的文字不存在。请把名单另存为新的工作簿，或存为 UTF-8 编码的 CSV。</translation>
    </message>
</context>
<context>
    <name>flotilla::AddConnection</name>
    <message>
        <source>There is a connection “%1” already. Remove it first, or take another name.</source>
        <translation>已有名为“%1”的连接。请先删除它，或换一个名称。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and repeat this, or let the key come from an environment variable with --secret-source env:VARIABLE.</source>
        <translation>密钥环已锁定。请解锁后重新执行，或用 --secret-source env:VARIABLE 从环境变量读取密钥。</translation>
    </message>
    <message>
        <source>%1 of %2 (it is not shown): </source>
        <comment>a secret field, whose</comment>
        <translation>%2 的 %1（输入时不显示）：</translation>
    </message>
    <message>
        <source>%1 Nothing was stored.</source>
        <comment>what is wrong with the key</comment>
        <translation>%1 没有保存任何内容。</translation>
    </message>
    <message>
        <source>There is no keychain here that could store the secret. Log in to a desktop session, or let the key come from an environment variable with --secret-source env:VARIABLE.</source>
        <translation>这里没有可以保存密钥的密钥环。请登录桌面会话，或用 --secret-source env:VARIABLE 从环境变量读取密钥。</translation>
    </message>
    <message>
        <source>%1 The connection “%2” stays, marked as being without its secret: repeat this command, or take it away with “connection remove”.</source>
        <translation>%1 连接“%2”被保留，并标记为缺少密钥：请重新执行此命令，或用“connection remove”将其移除。</translation>
    </message>
    <message>
        <source>Added the connection “%1”. Its secret comes from: %2. “connection test” tries it without changing anything.</source>
        <translation>已添加连接“%1”，密钥来源：%2。可用 connection test 检测，检测不会改动任何内容。</translation>
    </message>
    <message>
        <source>The keychain does not answer. Repeat this once it does, or let the key come from an environment variable with --secret-source env:VARIABLE.</source>
        <translation>密钥环没有响应。请在其恢复响应后重试，或使用 --secret-source env:VARIABLE 从环境变量读取密钥。</translation>
    </message>
    <message>
        <source>The library libsecret is missing, through which the keychain is reached. Install it (libsecret-1-0), or let the key come from an environment variable with --secret-source env:VARIABLE.</source>
        <translation>缺少访问钥匙串所需的 libsecret 库。请安装它（libsecret-1-0），或用 --secret-source env:VARIABLE 从环境变量读取密钥。</translation>
    </message>
    <message>
        <source>This connection starts the following program whenever it needs a token. Adding the connection confirms it.</source>
        <translation>此连接每次需要 token 时都会启动以下程序；添加此连接即表示确认。</translation>
    </message>
    <message>
        <source>Added the connection “%1”. It needs no secret. “connection test” tries it without changing anything.</source>
        <translation>已添加连接“%1”，它不需要密钥。“connection test”可在不改动任何内容的情况下测试它。</translation>
    </message>
</context>
<context>
    <name>flotilla::ApprovalFeed</name>
    <message>
        <source>asking the platform</source>
        <translation>正在查询平台</translation>
    </message>
    <message>
        <source>platform could not be read</source>
        <translation>平台无法读取</translation>
    </message>
    <message>
        <source>platform not read since %1</source>
        <comment>3 min ago</comment>
        <translation>自%1起未能读取平台</translation>
    </message>
    <message>
        <source>platform not read yet (F5)</source>
        <translation>尚未读取平台数据（F5）</translation>
    </message>
    <message>
        <source>platform read %1</source>
        <comment>3 min ago</comment>
        <translation>%1读取平台</translation>
    </message>
</context>
<context>
    <name>flotilla::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Filter: words, state:overdue</source>
        <translation>筛选：关键词、state:overdue</translation>
    </message>
    <message>
        <source>Filter the approvals</source>
        <translation>筛选审批单</translation>
    </message>
    <message>
        <source>Whose approvals</source>
        <translation>查看哪一方的审批</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stops asking the platform; what was answered stays</source>
        <translation>停止向平台查询；已返回的结果会保留</translation>
    </message>
    <message>
        <source>approvals</source>
        <translation>审批单</translation>
    </message>
    <message>
        <source>Inbox (%1)</source>
        <translation>待我审批（%1）</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>待我审批</translation>
    </message>
    <message>
        <source>Own submissions</source>
        <translation>我方提交</translation>
    </message>
    <message>
        <source>Own submissions (%1)</source>
        <translation>我方提交（%1）</translation>
    </message>
    <message>
        <source>The platform is being asked already.</source>
        <translation>已在询问平台。</translation>
    </message>
    <message>
        <source>%1 What is shown was read before.</source>
        <translation>%1 显示的是之前读取的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>rows of the table</comment>
        <translation>
            <numerusform>%n 个新增</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait while the mouse is over the table, so that no row moves away under it.</source>
        <translation>鼠标停在表格上时，新行会暂缓显示，以免鼠标下的行移位。</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 项超期</numerusform>
        </translation>
    </message>
    <message>
        <source>No approval matches what you chose.</source>
        <translation>没有符合所选条件的审批单。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>The platform is being asked.</source>
        <translation>正在询问平台。</translation>
    </message>
    <message>
        <source>The platform has not been asked about the approvals yet.</source>
        <translation>尚未向平台查询审批单。</translation>
    </message>
    <message>
        <source>Ask it now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Nothing was submitted for your approval.</source>
        <translation>没有提交给您审批的版本。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>None of your versions was submitted for approval. Publish a version and submit it.</source>
        <translation>您的版本都还没有提交审核。请先发布一个版本并提交审核。</translation>
    </message>
    <message>
        <source>Go to Publish</source>
        <translation>前往“发布”</translation>
    </message>
</context>
<context>
    <name>flotilla::AskDialog</name>
    <message>
        <source>Enter does not press this button: press Space, or click it.</source>
        <translation>Enter 键不会触发此按钮：请按空格键或点击它。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>flotilla::AttemptBlocks</name>
    <message>
        <source>Try %1, %2: %3</source>
        <comment>number, time, how it ended</comment>
        <translation>第 %1 次尝试，%2：%3</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
</context>
<context>
    <name>flotilla::AuditDetails</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>%1发布</translation>
    </message>
    <message>
        <source>the platform was not asked yet</source>
        <translation>尚未向平台查询</translation>
    </message>
    <message>
        <source>the platform said “%1” %2</source>
        <translation>%2平台返回“%1”</translation>
    </message>
    <message>
        <source>the platform said “%1”</source>
        <translation>平台返回“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>已选 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>What you tick here is ticked for all of them, with your name and the time.</source>
        <translation>此处的勾选对所选各行同时生效，并记录操作人和时间。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Open console</source>
        <translation>打开小程序后台</translation>
    </message>
    <message>
        <source>Opens https://mp.weixin.qq.com/ in the browser; log in there with the mini program&apos;s account.</source>
        <translation>在浏览器中打开 https://mp.weixin.qq.com/，请用该小程序的账号登录。</translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation>复制版本号</translation>
    </message>
    <message>
        <source>Copy description</source>
        <translation>复制版本描述</translation>
    </message>
    <message>
        <source>Done by hand in the console:</source>
        <translation>已在后台手动完成：</translation>
    </message>
    <message>
        <source>The version was copied.</source>
        <translation>已复制版本号。</translation>
    </message>
    <message>
        <source>The description was copied.</source>
        <translation>已复制版本描述。</translation>
    </message>
</context>
<context>
    <name>flotilla::AuditFilters</name>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 条</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>按状态筛选</translation>
    </message>
    <message>
        <source>Filter by reason</source>
        <translation>按原因筛选</translation>
    </message>
    <message numerus="yes">
        <source>Show %n superseded</source>
        <translation>
            <numerusform>显示 %n 个已被取代的</numerusform>
        </translation>
    </message>
    <message>
        <source>A mini program has one uploaded version. Where it was published to from several places, or over several connections, only the newest is there to be submitted.</source>
        <translation>一个小程序只有一个已上传的版本。如果从多处或通过多个连接发布到该小程序，则只有最新的版本可供提交。</translation>
    </message>
</context>
<context>
    <name>flotilla::AuditModel</name>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1，超期</translation>
    </message>
    <message>
        <source>%1, connection %2</source>
        <translation>%1，连接 %2</translation>
    </message>
    <message>
        <source>The platform says “%1”. %2</source>
        <translation>平台返回“%1”。%2</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>发布于 %1</translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>状态始于</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>发布至今</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>A newer version of this mini program was uploaded since, from here or from elsewhere: this one is no longer there to be submitted.</source>
        <translation>此后已从这里或别处上传了该小程序的更新版本：此版本已不能再提交。</translation>
    </message>
    <message>
        <source>Published from</source>
        <translation>发布来源</translation>
    </message>
</context>
<context>
    <name>flotilla::AuditPage</name>
    <message>
        <source>Filter: words, state:overdue</source>
        <translation>筛选：关键词、state:overdue</translation>
    </message>
    <message>
        <source>Filter the audit table</source>
        <translation>筛选审核表</translation>
    </message>
    <message>
        <source>Published mini programs</source>
        <translation>已发布的小程序</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stops asking the platform; what was answered stays</source>
        <translation>停止向平台查询；已返回的结果会保留</translation>
    </message>
    <message>
        <source>Open console</source>
        <translation>打开小程序后台</translation>
    </message>
    <message>
        <source>The audit board could not be read: %1</source>
        <translation>读取审核数据失败：%1</translation>
    </message>
    <message numerus="yes">
        <source>Refresh %n</source>
        <translation>
            <numerusform>刷新 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform is being asked already.</source>
        <translation>正在向平台查询。</translation>
    </message>
    <message>
        <source>Nothing has been published yet.</source>
        <translation>还没有发布过小程序。</translation>
    </message>
    <message>
        <source>asking the platform: %1 of %2</source>
        <translation>正在向平台查询：%1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 项超期</numerusform>
        </translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation>%1查询</translation>
    </message>
    <message>
        <source>Nothing has been published yet. What you publish appears here, with what is left to do for its review.</source>
        <translation>还没有发布过小程序。发布后的版本会列在这里，并提示审核还需完成的操作。</translation>
    </message>
    <message>
        <source>Go to Publish</source>
        <translation>前往“发布”</translation>
    </message>
    <message>
        <source>No row matches what you chose.</source>
        <translation>没有符合所选条件的记录。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>The tick was not stored: %1</source>
        <translation>勾选未保存：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>rows of the table</comment>
        <translation>
            <numerusform>%n 个新增</numerusform>
        </translation>
    </message>
    <message>
        <source>They wait while the mouse is over the table, so that no row moves away under it.</source>
        <translation>鼠标停在表格上时，新行会暂缓显示，以免鼠标下的行移位。</translation>
    </message>
    <message>
        <source>Audits</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>published</source>
        <translation>次发布</translation>
    </message>
</context>
<context>
    <name>flotilla::AuditWatch</name>
    <message>
        <source>The platform&apos;s answer told no state of it.</source>
        <translation>平台的应答没有给出其状态。</translation>
    </message>
    <message>
        <source>%1: the answers for %2 of %3 mini programs told no state; what was known of them stays. The first: %4</source>
        <translation>%1：%3 个小程序中有 %2 个的应答没有给出状态；此前已知的状态保持不变。第一个：%4</translation>
    </message>
    <message numerus="yes">
        <source>%1: it points to another place than when %n mini program(s) were published, so these are not asked about.</source>
        <translation>
            <numerusform>%1：该连接现在指向的位置与发布 %n 个小程序时不同，因此不查询这些小程序。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::AuditsCommand</name>
    <message>
        <source>Nothing has been published from this workspace yet.</source>
        <translation>本工作区还没有发布过小程序。</translation>
    </message>
    <message>
        <source>%1: nothing was published to it from this workspace.</source>
        <translation>%1：本工作区从未向它发布过。</translation>
    </message>
</context>
<context>
    <name>flotilla::AwayGuard</name>
    <message>
        <source>The server of the team workspace cannot be reached. Nothing can be written until it is back; it is tried again by itself.</source>
        <translation>无法连接团队工作区的服务器。恢复之前无法写入任何内容；程序会自动重试。</translation>
    </message>
</context>
<context>
    <name>flotilla::BatchBar</name>
    <message>
        <source>Stopping: the calls in flight are being finished, no other is started.</source>
        <translation>正在停止：等待进行中的调用完成，不再发起新调用。</translation>
    </message>
    <message>
        <source>The platform cannot be reached since %1. The calls are tried again by themselves; after five minutes the batch pauses. Nothing is lost.</source>
        <translation>自 %1 起无法连接平台。调用会自动重试；五分钟后批次将暂停。不会丢失任何内容。</translation>
    </message>
    <message>
        <source>This batch runs in another process. It can be watched and stopped from here.</source>
        <translation>该批次在另一个进程中运行，可在此查看进度和停止。</translation>
    </message>
    <message>
        <source>The platform is being looked at before the first call. Nothing has been sent; a stop keeps it so.</source>
        <translation>首次调用前正在查询平台。尚未发送任何请求；现在停止就不会发送。</translation>
    </message>
    <message>
        <source>Interrupted before the last step, which comes after all mini programs. Resume does it.</source>
        <translation>在最后一步之前中断，该步骤在所有小程序之后执行。“继续”会完成它。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message numerus="yes">
        <source>Open the gate: next %n mini programs</source>
        <translation>
            <numerusform>放行：继续发布接下来的 %n 个小程序</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for a second person: %1 ordered it, and nothing is sent before an approver has approved it.</source>
        <translation>等待第二人批准：由 %1 下达，在审批人批准之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>Rejected by %1: %2. Nothing is sent for it any more.</source>
        <translation>已被 %1 驳回：%2。不再为其发送任何内容。</translation>
    </message>
    <message>
        <source>It is not what %1 signed: it was changed afterwards. Nothing is sent for it.</source>
        <translation>与 %1 签署的内容不一致：之后被改动过。不会为其发送任何内容。</translation>
    </message>
    <message>
        <source>Approved by %1. Begins by itself, while a window is open or flotilla-cli follow runs. Nothing was sent.</source>
        <translation>已由 %1 批准。窗口打开或 flotilla-cli follow 运行时自动开始。尚未发送任何请求。</translation>
    </message>
    <message>
        <source>Its start time is past: %1. Nothing was sent, and nothing is before you start it.</source>
        <translation>开始时间已过：%1。还没有发送任何请求，在您启动之前也不会发送。</translation>
    </message>
    <message>
        <source>Begins %1 on a runner with the label “%2”. Nothing was sent.</source>
        <translation>将于 %1 在带有标签“%2”的运行器上开始。尚未发送任何请求。</translation>
    </message>
    <message>
        <source>Waits for a runner with the label “%1”. Nothing was sent.</source>
        <translation>正在等待带有标签“%1”的运行器。尚未发送任何请求。</translation>
    </message>
    <message>
        <source>Begins %1 by itself, while a window is open or flotilla-cli follow runs. Nothing was sent.</source>
        <translation>只要有窗口开着或 flotilla-cli follow 在运行，就会于 %1 自动开始。还没有发送任何请求。</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>This batch runs on the runner %1. It can be watched and stopped from here.</source>
        <translation>此批次正在运行器 %1 上运行。可以在这里查看和停止。</translation>
    </message>
    <message>
        <source>No runner takes it any more, as a person is needed: %1</source>
        <translation>没有运行器会再执行它，需要人工处理：%1</translation>
    </message>
    <message>
        <source>It should begin %1.</source>
        <translation>计划于 %1 开始。</translation>
    </message>
    <message>
        <source>%1. Nothing is sent before, unless the freeze is lifted for it.</source>
        <comment>frozen until when</comment>
        <translation>%1。在此之前不会发送任何内容，除非为它解除封版。</translation>
    </message>
    <message>
        <source>The next runner with the label “%1” that is free goes on with it. “Resume” goes on with it here.</source>
        <translation>下一个空闲的、带标签“%1”的运行器会继续执行。点击“继续”则在本机继续。</translation>
    </message>
</context>
<context>
    <name>flotilla::BatchBoard</name>
    <message>
        <source>Batch %1 is running already.</source>
        <translation>批次 %1 已在运行。</translation>
    </message>
    <message>
        <source>Batch %1 is being started already.</source>
        <translation>批次 %1 正在启动。</translation>
    </message>
    <message>
        <source>%1 is being published by batch %2 in this window. Wait for it or stop it.</source>
        <translation>%1 正由本窗口的批次 %2 发布。请等待其结束或将其停止。</translation>
    </message>
    <message>
        <source>Batch %1 has no mini program %2.</source>
        <translation>批次 %1 中没有小程序 %2。</translation>
    </message>
    <message>
        <source>Nothing is to be decided about %1 in batch %2.</source>
        <translation>批次 %2 中的 %1 没有需要处理的事项。</translation>
    </message>
    <message>
        <source>Batch %1 is being checked before it starts. Wait for that, or stop it.</source>
        <translation>批次 %1 正在做启动前检查。请等待检查结束，或停止它。</translation>
    </message>
    <message>
        <source>Batch %1 has no such mini program.</source>
        <translation>批次 %1 中没有该小程序。</translation>
    </message>
    <message>
        <source>Another process has taken over this batch.</source>
        <translation>另一进程已接管此批次。</translation>
    </message>
    <message>
        <source>This program does not know how to do “%1” on the platform of the connection “%2”.</source>
        <translation>本程序不知道如何在连接“%2”的平台上执行“%1”。</translation>
    </message>
    <message>
        <source>Version or description: %1</source>
        <comment>what is wrong with them</comment>
        <translation>版本或描述：%1</translation>
    </message>
    <message>
        <source>Batch %1 does not wait at a gate.</source>
        <translation>批次 %1 没有等待放行的波次。</translation>
    </message>
    <message>
        <source>Another process is at work on this. Decide there.</source>
        <translation>另一个进程正在处理。请在那里作出决定。</translation>
    </message>
    <message>
        <source>Batch %1 has the mini program %2 more than once: %3. Say which of them is meant.</source>
        <translation>批次 %1 中有多个小程序 %2：%3。请说明指的是哪一个。</translation>
    </message>
</context>
<context>
    <name>flotilla::BatchFollower</name>
    <message>
        <source>Stopping: the call in flight is finished, none is started. To go on later: %1</source>
        <translation>正在停止：完成进行中的调用，不再发起新调用。稍后继续：%1</translation>
    </message>
    <message>
        <source>Left at once. To go on, which first looks at what was under way: %1</source>
        <translation>已立即退出。执行以下命令会先核实进行中的调用，然后继续：%1</translation>
    </message>
    <message>
        <source>Another process has taken over this batch.</source>
        <translation>另一进程已接管此批次。</translation>
    </message>
    <message>
        <source>Waiting for the platform, which may take hours. Ctrl+C leaves; to go on later: %1</source>
        <translation>正在等待平台，可能需要数小时。按 Ctrl+C 可离开；稍后继续：%1</translation>
    </message>
    <message>
        <source>A key that was not stored is lost when this command ends. Repair the keychain, stop this order, then make another key.</source>
        <translation>未保存的密钥会在此命令结束时丢失。请修复钥匙串，停止此任务，然后重新生成密钥。</translation>
    </message>
    <message>
        <source>Standard output did not take the new keys. Those that are stored nowhere are lost: make others.</source>
        <translation>新密钥未能写入标准输出。未在别处保存的密钥已丢失，请重新生成。</translation>
    </message>
</context>
<context>
    <name>flotilla::BatchHeader</name>
    <message>
        <source>runs in another process</source>
        <translation>在其他进程中运行</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message numerus="yes">
        <source>Resume %n</source>
        <comment>button</comment>
        <translation>
            <numerusform>继续 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <comment>button</comment>
        <translation>
            <numerusform>重试 %n 个失败项</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>取消剩余</translation>
    </message>
    <message>
        <source>Finishes the call in flight and starts none. Asks nothing.</source>
        <translation>完成进行中的调用，不再发起新调用。立即生效，不再确认。</translation>
    </message>
    <message>
        <source>Gives up what has not been done; resume can still open it again.</source>
        <translation>放弃尚未执行的部分；之后仍可继续执行。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Looks at the platform first, then goes on where it stopped. Nothing is sent twice.</source>
        <translation>先向平台核实，再从停止处继续。不会重复发送。</translation>
    </message>
    <message>
        <source>Starts the failed ones again; everything else stays as it is.</source>
        <translation>只重新执行失败项，其他保持不变。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Report as CSV, for spreadsheets…</source>
        <translation>导出 CSV 报告（用于电子表格）…</translation>
    </message>
    <message>
        <source>Report as JSON, for programs…</source>
        <translation>导出 JSON 报告（供程序使用）…</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>只显示这些</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>检查中…</translation>
    </message>
    <message>
        <source>Ends the check; nothing is sent.</source>
        <translation>结束检查，不发送任何请求。</translation>
    </message>
    <message>
        <source>The check before the first call is under way.</source>
        <translation>正在进行首次调用前的检查。</translation>
    </message>
    <message numerus="yes">
        <source>Resume first: %n are still to go.</source>
        <translation>
            <numerusform>请先继续：还剩 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>button</comment>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 again…</source>
        <comment>operation</comment>
        <translation>再做一次：%1…</translation>
    </message>
    <message>
        <source>Starts no new step; what is under way is followed to its end.</source>
        <translation>不再开始新的步骤；正在进行的会跟踪到结束。</translation>
    </message>
    <message>
        <source>Opens the page where it was started, with the same mini programs and options.</source>
        <translation>打开启动它的页面，并使用相同的小程序和选项。</translation>
    </message>
    <message>
        <source>Report as HTML, for reading…</source>
        <translation>HTML 报告（便于阅读）…</translation>
    </message>
    <message>
        <source>Report as PDF, for printing and passing on…</source>
        <translation>PDF 报告（便于打印和转发）…</translation>
    </message>
    <message>
        <source>Name this release…</source>
        <translation>为本次发布命名…</translation>
    </message>
    <message>
        <source>Compare with another release…</source>
        <translation>与另一次发布比较…</translation>
    </message>
    <message>
        <source>missed its start</source>
        <translation>已错过开始时间</translation>
    </message>
    <message>
        <source>begins %1</source>
        <comment>a moment</comment>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>Cancel the order…</source>
        <translation>取消任务…</translation>
    </message>
    <message>
        <source>Nothing was sent for it, and nothing will be.</source>
        <translation>还没有为它发送任何请求，以后也不会发送。</translation>
    </message>
    <message>
        <source>Start now…</source>
        <translation>立即开始…</translation>
    </message>
    <message>
        <source>Begins the order now instead of at its time. Asks first.</source>
        <translation>不等到预定时间，现在就开始这个任务。会先询问。</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>等待第二人批准</translation>
    </message>
    <message>
        <source>waits for a runner</source>
        <translation>等待运行器</translation>
    </message>
    <message>
        <source>needs a person</source>
        <translation>需要人工处理</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message numerus="yes">
        <source>%n to be decided by you</source>
        <translation>
            <numerusform>%n 个待您决定</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the next one that waits for your decision</source>
        <translation>显示下一个等待您决定的项目</translation>
    </message>
    <message>
        <source>its connection is frozen</source>
        <translation>其连接处于封版时段</translation>
    </message>
    <message>
        <source>frozen when it should begin: %1</source>
        <comment>a moment</comment>
        <translation>到开始时间时处于封版：%1</translation>
    </message>
</context>
<context>
    <name>flotilla::BatchListModel</name>
    <message>
        <source>%1: %2 of %3</source>
        <comment>batch state: done of all</comment>
        <translation>%1：%2/%3</translation>
    </message>
    <message>
        <source>%1, started %2 by %3</source>
        <translation>%1，%3 于 %2 启动</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>batch: size and time, state</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how many · when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n 个发布项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>operation · connection</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, the last step still to do</source>
        <comment>batch state</comment>
        <translation>%1，最后一步尚未执行</translation>
    </message>
    <message>
        <source>in another process: %1 of %2</source>
        <comment>batch state: done of all</comment>
        <translation>在另一个进程中：%1/%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>operation, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>title, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>waits for a runner “%1”</source>
        <comment>batch state</comment>
        <translation>等待运行器“%1”</translation>
    </message>
    <message>
        <source>missed its start</source>
        <comment>batch state</comment>
        <translation>已错过开始时间</translation>
    </message>
    <message>
        <source>begins %1</source>
        <comment>batch state</comment>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <comment>batch state</comment>
        <translation>等待第二人批准</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>what → its one mini program</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>needs a person</source>
        <comment>batch state</comment>
        <translation>需要人工处理</translation>
    </message>
    <message>
        <source>its connection is frozen</source>
        <comment>batch state</comment>
        <translation>其连接处于封版时段</translation>
    </message>
    <message>
        <source>frozen when it should begin: %1</source>
        <comment>batch state</comment>
        <translation>到开始时间时处于封版：%1</translation>
    </message>
</context>
<context>
    <name>flotilla::BatchLog</name>
    <message>
        <source>Log of this batch</source>
        <translation>该批次的日志</translation>
    </message>
    <message>
        <source>The log could not be read: %1</source>
        <translation>无法读取日志：%1</translation>
    </message>
</context>
<context>
    <name>flotilla::BatchModel</name>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step: state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <comment>step: state, since time</comment>
        <translation>%1，始于 %2</translation>
    </message>
    <message>
        <source>The platform has not told anything about a review.</source>
        <translation>平台没有返回审核信息。</translation>
    </message>
    <message numerus="yes">
        <source>Started %n times.</source>
        <translation>
            <numerusform>已启动 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>%1 启动</translation>
    </message>
    <message>
        <source>The platform says “%1”; what that means for the review is not known.</source>
        <translation>平台返回“%1”；其对审核的含义未知。</translation>
    </message>
    <message>
        <source>going on, usually %1</source>
        <translation>进行中，通常需要 %1</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <comment>state, how much of the usual time has passed</comment>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>flotilla::BatchOrders</name>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>未发送任何请求。%1</translation>
    </message>
    <message>
        <source>Batch %1: nothing was sent. %2</source>
        <translation>批次 %1：未发送任何内容。%2</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>取消剩余项</translation>
    </message>
    <message numerus="yes">
        <source>Give up the %n that are still to go?</source>
        <translation>
            <numerusform>放弃剩余的 %n 个？</numerusform>
        </translation>
    </message>
    <message>
        <source>Give up the last step, which comes after all mini programs?</source>
        <translation>放弃所有小程序完成之后的最后一步？</translation>
    </message>
    <message>
        <source>Nothing is sent to the platform. They are shown as cancelled, and Resume opens them again.</source>
        <translation>不会向平台发送任何请求。它们会显示为“已取消”，点“继续”可以重新开始。</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Name this release</source>
        <translation>为本次发布命名</translation>
    </message>
    <message>
        <source>What it is called in this workspace. The platform does not see it.</source>
        <translation>它在本工作区中的名称，平台看不到。</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>保存名称</translation>
    </message>
    <message>
        <source>Reject the order</source>
        <translation>驳回任务</translation>
    </message>
    <message>
        <source>Reject it</source>
        <translation>驳回</translation>
    </message>
</context>
<context>
    <name>flotilla::BatchRunner</name>
    <message>
        <source>Nothing is to be decided about this mini program now.</source>
        <translation>该小程序目前没有需要处理的事项。</translation>
    </message>
    <message>
        <source>This mini program is under way; stop the batch first.</source>
        <translation>该小程序正在发布，请先停止批次。</translation>
    </message>
    <message>
        <source>The batch has no such mini program.</source>
        <translation>该批次中没有该小程序。</translation>
    </message>
    <message>
        <source>Another process has taken over this batch.</source>
        <translation>另一进程已接管此批次。</translation>
    </message>
    <message numerus="yes">
        <source>The database of the team workspace cannot be reached. Nothing is sent; it is tried again in %n second(s).</source>
        <translation>
            <numerusform>无法连接团队工作区的数据库。暂不发送任何内容；%n 秒后重试。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::BatchStart</name>
    <message>
        <source>Batch %1 was stopped before anything was sent.</source>
        <translation>批次 %1 在发送任何请求之前已停止。</translation>
    </message>
    <message>
        <source>Nothing is left to do in batch %1.</source>
        <translation>批次 %1 已没有待执行项。</translation>
    </message>
    <message>
        <source>The connection “%1” of this batch no longer exists, so it cannot go on. Publish again with another connection.</source>
        <translation>此批次的连接“%1”已不存在，因此无法继续。请使用其他连接重新发布。</translation>
    </message>
    <message>
        <source>The connection “%1” points to another place than when this batch was created. Change it back, or start a new batch.</source>
        <translation>连接“%1”指向的位置与创建此批次时不同。请将其改回，或新建一个批次。</translation>
    </message>
    <message>
        <source>The check before the first call found something that stops this batch.</source>
        <translation>发布前检查发现问题，批次未能启动。</translation>
    </message>
    <message>
        <source>Batch %1 is to do “%2”, which this version of Flotilla does not know. Update Flotilla, then go on.</source>
        <translation>批次 %1 要执行“%2”，此版本的 Flotilla 不认识它。请升级 Flotilla 后再继续。</translation>
    </message>
    <message>
        <source>A mini program of batch %1 is at “%2”, a step that this version of Flotilla does not know. Update Flotilla, then go on.</source>
        <translation>批次 %1 中有小程序处于步骤“%2”，此版本的 Flotilla 不认识该步骤。请升级 Flotilla 后再继续。</translation>
    </message>
    <message>
        <source>A mini program of batch %1 is in the state “%2”, which this version of Flotilla does not know. Update Flotilla, then go on.</source>
        <translation>批次 %1 中有小程序处于状态“%2”，此版本的 Flotilla 不认识该状态。请更新 Flotilla 后再继续。</translation>
    </message>
    <message>
        <source>Batch %1 was started or taken back by somebody else.</source>
        <translation>批次 %1 已被他人开始或撤回。</translation>
    </message>
</context>
<context>
    <name>flotilla::BatchView</name>
    <message>
        <source>No mini program matches the filter.</source>
        <translation>没有符合筛选条件的小程序。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>The batch could not be read: %1</source>
        <translation>读取批次失败：%1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Filter, e.g. harbour state:failed</source>
        <translation>筛选，例如 海港 state:failed</translation>
    </message>
    <message>
        <source>Filter the mini programs of this batch</source>
        <translation>筛选该批次的小程序</translation>
    </message>
    <message>
        <source>Mini programs of this batch</source>
        <translation>该批次的小程序</translation>
    </message>
</context>
<context>
    <name>flotilla::BatchWatch</name>
    <message>
        <source>%1 failed: %2</source>
        <comment>mini program, why</comment>
        <translation>%1 失败：%2</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>已结束：%1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>batch, what was finished</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Another process has taken over this batch.</source>
        <translation>另一进程已接管此批次。</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <comment>connection</comment>
        <translation>无法连接 %1</translation>
    </message>
    <message>
        <source>Not since %1. It is tried again by itself; nothing is lost.</source>
        <translation>自 %1 起无法连接。会自动重试；不会丢失任何内容。</translation>
    </message>
</context>
<context>
    <name>flotilla::BatchesPage</name>
    <message>
        <source>No batch yet.</source>
        <translation>还没有批次。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>The history could not be read: %1</source>
        <translation>读取历史记录失败：%1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>History of batches</source>
        <translation>历史批次</translation>
    </message>
    <message>
        <source>Choose a batch on the left.</source>
        <translation>请在左侧选择一个批次。</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>发布记录</translation>
    </message>
</context>
<context>
    <name>flotilla::BoardPage</name>
    <message>
        <source>What was selected is not shown any more. Select again, or filter, to go on.</source>
        <translation>所选内容已不再显示。请重新选择或筛选后继续。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is selected: the buttons are for all that the table shows, %n row(s).</source>
        <translation>
            <numerusform>未选择：按钮作用于表格中显示的全部 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>selected, all</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>flotilla::CheckPanel</name>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n 个就绪</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>正在向平台查询…</translation>
    </message>
    <message>
        <source>The platform was asked %1.</source>
        <translation>%1已向平台查询。</translation>
    </message>
    <message>
        <source>Export the findings</source>
        <translation>导出检查结果</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Asks the platform again (F5). Nothing is changed by it.</source>
        <translation>重新向平台查询（F5），不会改动任何内容。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the findings as CSV</source>
        <translation>将检查结果导出为 CSV</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more; the export has them all.</source>
        <translation>
            <numerusform>%1，以及另外 %n 个，导出文件中有全部内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the older batch</source>
        <translation>打开较早的批次</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n that cannot go</source>
        <translation>
            <numerusform>去掉 %n 个无法进行的</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform is asked once everything is filled in. Nothing is changed by it.</source>
        <translation>全部填好后才会询问平台。询问不会更改任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot take part: the plan says why</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>%n 个无法参与：原因见计划</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking about each mini program: %1 of %2. Nothing is changed by it, and it need not be waited for.</source>
        <translation>正在逐个查询小程序：%1 / %2。不会改变任何内容，也不必等待。</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 mini programs were asked about one by one</source>
        <translation>
            <numerusform>已逐个查询 %1 个小程序中的 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the first of them %2.</source>
        <comment>30 of 40 mini programs …, 2 min ago</comment>
        <translation>%1（最早：%2）。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>停止查询</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n that would fail</source>
        <translation>
            <numerusform>去掉 %n 个会失败的</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::CloseGuard</name>
    <message numerus="yes">
        <source>%n batches are being started.</source>
        <translation>
            <numerusform>有 %n 个批次正在启动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Still publishing</source>
        <translation>发布仍在进行</translation>
    </message>
    <message>
        <source>If you stop, the calls in flight are finished, no other is started, and the batch can be resumed at the next start.</source>
        <translation>停止时会完成进行中的调用，不再发起新调用；下次启动后可继续该批次。</translation>
    </message>
    <message>
        <source>Stop at a safe point and quit</source>
        <translation>在安全点停止并退出</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Flotilla goes on</source>
        <translation>Flotilla 继续运行</translation>
    </message>
    <message>
        <source>%1 Its icon in the tray brings the window back; when all is done, the program ends.</source>
        <translation>%1点击托盘图标可以重新打开窗口；全部完成后程序自动退出。</translation>
    </message>
    <message>
        <source>A batch is being started.</source>
        <translation>正在启动一个批次。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Settings can have it go on in the tray instead.</source>
        <translation>也可以在设置中选择在系统托盘中继续。</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新密钥</translation>
    </message>
    <message numerus="yes">
        <source>%n new key(s) are nowhere but here.</source>
        <translation>
            <numerusform>有 %n 个新密钥只存在于此窗口。</numerusform>
        </translation>
    </message>
    <message>
        <source>They could not be stored, and the platform shows no key a second time: once Flotilla has ended, only a reset makes a new one. Copy each to a safe place first.</source>
        <translation>这些密钥未能保存，平台也不会再次显示：Flotilla 退出后，只能通过重置生成新密钥。请先把每个密钥复制到安全的地方。</translation>
    </message>
    <message>
        <source>Lose them and quit</source>
        <translation>放弃密钥并退出</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>done, failed</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping: %1.</source>
        <comment>how far it is</comment>
        <translation>正在停止：%1。</translation>
    </message>
    <message>
        <source>Paused and waiting for you: %1.</source>
        <comment>how far it is</comment>
        <translation>已暂停，等待您处理：%1。</translation>
    </message>
    <message>
        <source>Running: %1.</source>
        <comment>how far it is</comment>
        <translation>正在运行：%1。</translation>
    </message>
    <message>
        <source>Running: %1, %2.</source>
        <comment>how far it is, time left</comment>
        <translation>正在运行：%1，%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n batches are running: %1.</source>
        <translation>
            <numerusform>有 %n 个批次正在运行：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::CodesPage</name>
    <message>
        <source>Trial codes</source>
        <translation>体验版二维码</translation>
    </message>
    <message>
        <source>The catalogue could not be read: %1</source>
        <translation>目录无法读取：%1</translation>
    </message>
    <message>
        <source>No code: %1</source>
        <translation>没有二维码：%1</translation>
    </message>
    <message>
        <source>It is no picture that can be shown.</source>
        <translation>这不是可以显示的图片。</translation>
    </message>
    <message numerus="yes">
        <source>Fetch %n code(s)</source>
        <translation>
            <numerusform>获取 %n 个二维码</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch codes</source>
        <translation>获取二维码</translation>
    </message>
    <message>
        <source>This platform has no such codes.</source>
        <translation>该平台没有这种二维码。</translation>
    </message>
    <message>
        <source>The platform is being asked already.</source>
        <translation>正在查询平台。</translation>
    </message>
    <message>
        <source>All codes are there.</source>
        <translation>二维码已全部获取。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>Save %n picture(s)…</source>
        <translation>
            <numerusform>保存 %n 张图片…</numerusform>
        </translation>
    </message>
    <message>
        <source>Save pictures…</source>
        <translation>保存图片…</translation>
    </message>
    <message numerus="yes">
        <source>Save %n as PDF…</source>
        <comment>codes</comment>
        <translation>
            <numerusform>将 %n 个存为 PDF…</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>No code was fetched yet.</source>
        <translation>尚未获取二维码。</translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s)</source>
        <translation>
            <numerusform>%n 个小程序</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>selected, all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) to come</source>
        <translation>
            <numerusform>还有 %n 个二维码未到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a code: %1</source>
        <translation>
            <numerusform>%n 个没有二维码：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>This connection has no mini programs yet. Refresh the fleet first.</source>
        <translation>该连接下还没有小程序。请先刷新小程序列表。</translation>
    </message>
    <message>
        <source>No mini program matches this filter.</source>
        <translation>没有符合筛选条件的小程序。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Trial codes of %1</source>
        <translation>%1 的体验版二维码</translation>
    </message>
    <message>
        <source>Save the codes as PDF</source>
        <translation>将二维码存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Save a picture for each mini program in this folder</source>
        <translation>在此文件夹中为每个小程序保存一张图片</translation>
    </message>
    <message>
        <source>“%1” was not written: %2</source>
        <translation>未能写入“%1”：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are in “%1”.</source>
        <translation>
            <numerusform>%n 张图片已保存到“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: words, tag:vip</source>
        <translation>筛选：关键词、tag:vip</translation>
    </message>
    <message>
        <source>Filter the codes</source>
        <translation>筛选二维码</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
</context>
<context>
    <name>flotilla::ColumnsForm</name>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>The platform does not know this mini program.</source>
        <translation>平台不认识此小程序。</translation>
    </message>
    <message>
        <source>What the mini program is now is being read.</source>
        <translation>正在读取小程序的现有信息。</translation>
    </message>
    <message>
        <source>What the mini program is now could not be read: %1</source>
        <translation>无法读取小程序的现有信息：%1</translation>
    </message>
    <message>
        <source>It is missing.</source>
        <translation>缺少此项。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未修改。</translation>
    </message>
    <message>
        <source>asking the platform…</source>
        <translation>正在询问平台…</translation>
    </message>
    <message>
        <source>What it is to be</source>
        <translation>新小程序的信息</translation>
    </message>
    <message>
        <source>What it is now, to be changed</source>
        <translation>现有信息，可修改</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>%1: choose a file</source>
        <comment>a field</comment>
        <translation>%1：选择文件</translation>
    </message>
    <message>
        <source>An address (https), or a file</source>
        <translation>网址 (https) 或文件</translation>
    </message>
    <message>
        <source>Empty: it stays as it is</source>
        <translation>留空：保持不变</translation>
    </message>
</context>
<context>
    <name>flotilla::Command</name>
    <message>
        <source>Interrupted before it was done.</source>
        <translation>尚未完成即被中断。</translation>
    </message>
</context>
<context>
    <name>flotilla::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Go to a page, a batch, a mini program, or run an action</source>
        <translation>转到页面、批次、小程序，或执行操作</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配结果</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有匹配的项目。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of a command, its keys</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>flotilla::ComparePicture</name>
    <message>
        <source>%1: %2</source>
        <comment>mini program, how it compares</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>flotilla::CompareSheet</name>
    <message>
        <source>%1: %2</source>
        <comment>state, why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Compare releases</source>
        <translation>比较发布</translation>
    </message>
    <message>
        <source>Compared with:</source>
        <translation>与之比较：</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>只显示不同的</translation>
    </message>
    <message>
        <source>Mini programs of both releases</source>
        <translation>两次发布的小程序</translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>This release</source>
        <translation>本次发布</translation>
    </message>
    <message>
        <source>The other one</source>
        <translation>另一次发布</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比较结果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There is no other release of the same to compare with.</source>
        <translation>没有可以比较的同类发布。</translation>
    </message>
    <message>
        <source>The other release could not be read: %1</source>
        <translation>无法读取另一次发布：%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sign, how they compare</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>保存对比结果</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>flotilla::ConfirmDialog</name>
    <message>
        <source>Connection: %1 (%2)</source>
        <translation>连接：%1（%2）</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Begins %1. Nothing is sent before.</source>
        <translation>将于 %1 开始，此前不会发送任何内容。</translation>
    </message>
</context>
<context>
    <name>flotilla::ConnectionDialog</name>
    <message>
        <source>Add a connection</source>
        <translation>添加连接</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>检测连接(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save connection</source>
        <translation>保存连接(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>flotilla::ConnectionDoctor</name>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Follow what the message says, then test again.</source>
        <translation>请按提示处理，然后重新检测。</translation>
    </message>
    <message>
        <source>found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>by the platform&apos;s time this computer&apos;s clock is %1</source>
        <translation>以平台时间为准，本机时钟%1</translation>
    </message>
    <message>
        <source>Set the clock of this computer. A platform may refuse calls that carry a wrong time.</source>
        <translation>请校准本机时钟。平台可能拒绝时间不对的调用。</translation>
    </message>
    <message>
        <source>No mini program is known yet with which it could be tried.</source>
        <translation>还没有可用于检查的小程序。</translation>
    </message>
</context>
<context>
    <name>flotilla::ConnectionEditor</name>
    <message>
        <source>There is no keychain in this session, so the secret cannot be stored. It can be kept in memory until you quit.</source>
        <translation>此会话中没有密钥环，因此无法保存密钥。可以将其保留在内存中，直到您退出。</translation>
    </message>
    <message>
        <source>Keep it in memory for this run</source>
        <translation>本次运行期间保留在内存中</translation>
    </message>
    <message>
        <source>The keychain does not answer, so the secret cannot be stored. It can be kept in memory until you quit.</source>
        <translation>密钥环没有响应，因此无法保存密钥。可以将其保存在内存中，直到退出为止。</translation>
    </message>
    <message>
        <source>The library libsecret is missing, through which the keychain is reached, so the secret cannot be stored. Install it (libsecret-1-0) and start again, or keep the secret in memory until you quit.</source>
        <translation>缺少访问钥匙串所需的 libsecret 库，无法保存密钥。请安装它（libsecret-1-0）并重新启动，或把密钥保留在内存中直到退出。</translation>
    </message>
    <message>
        <source>Start a program</source>
        <translation>启动程序</translation>
    </message>
    <message>
        <source>Shall this connection start this program whenever it needs a token?</source>
        <translation>允许此连接在每次需要 token 时启动这个程序吗？</translation>
    </message>
    <message>
        <source>Start it when needed</source>
        <translation>需要时启动</translation>
    </message>
</context>
<context>
    <name>flotilla::ConnectionForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>用途(&amp;P)</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Secret is &amp;kept in</source>
        <translation>密钥保存位置(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>高级(&amp;A)</translation>
    </message>
    <message>
        <source>As the system is set</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>Keychain: %1</source>
        <translation>密钥环：%1</translation>
    </message>
    <message>
        <source>Memory, until you quit</source>
        <translation>内存（退出后清除）</translation>
    </message>
    <message>
        <source>Environment variable</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>stored; leave empty to keep it</source>
        <translation>已保存；留空则不变</translation>
    </message>
    <message>
        <source>You will be asked again after the next start.</source>
        <translation>下次启动后需要重新输入。</translation>
    </message>
    <message>
        <source>For unattended runs. Only the name of the variable is stored, never its value.</source>
        <translation>用于无人值守运行。只保存变量名，不保存变量值。</translation>
    </message>
    <message>
        <source>Keychain (there is none)</source>
        <translation>密钥环（不可用）</translation>
    </message>
    <message>
        <source>Prox&amp;y</source>
        <translation>代理(&amp;Y)</translation>
    </message>
    <message>
        <source>Variable of %1</source>
        <comment>a secret field</comment>
        <translation>%1 的变量</translation>
    </message>
    <message>
        <source>There is no keychain in this session. Keep the secret in memory instead.</source>
        <translation>此会话中没有密钥环。请改为将密钥保留在内存中。</translation>
    </message>
    <message>
        <source>The keychain does not answer. Keep the secret in memory instead.</source>
        <translation>密钥环没有响应。请改为将密钥保存在内存中。</translation>
    </message>
    <message>
        <source>The library libsecret is missing, through which the keychain is reached. Install it (libsecret-1-0) and start again, or keep the secret in memory.</source>
        <translation>缺少访问钥匙串所需的 libsecret 库。请安装它（libsecret-1-0）并重新启动，或把密钥保留在内存中。</translation>
    </message>
    <message>
        <source>The keychain is locked. It asks for its password when you save.</source>
        <translation>密钥环已锁定。保存时它会询问密码。</translation>
    </message>
</context>
<context>
    <name>flotilla::ConnectionKeeper</name>
    <message>
        <source>The secret was not stored: %1 Nothing was saved.</source>
        <translation>密钥未保存：%1连接也未保存。</translation>
    </message>
    <message>
        <source>The connection was not saved: %1</source>
        <translation>连接未保存：%1</translation>
    </message>
    <message>
        <source>The keychain is locked, so the secret cannot be deleted. Unlock it, then delete the connection again.</source>
        <translation>密钥环已锁定，无法删除密钥。请解锁后重新删除连接。</translation>
    </message>
    <message>
        <source>The secret was not deleted: %1 The connection was kept.</source>
        <translation>密钥未删除：%1连接已保留。</translation>
    </message>
    <message>
        <source>The connection was not deleted: %1</source>
        <translation>连接未删除：%1</translation>
    </message>
    <message>
        <source>The connection was saved, but its old secret is still in %1: %2</source>
        <translation>连接已保存，但旧密钥仍在%1中：%2</translation>
    </message>
    <message>
        <source>There is no keychain in this session; a secret that an earlier one stored is still in that keychain.</source>
        <translation>此会话中没有密钥环；先前会话保存的密钥仍在当时的密钥环中。</translation>
    </message>
    <message>
        <source>The secret was not stored: %1 The connection stays in the list without it; enter the secret again, or delete the connection.</source>
        <translation>密钥未保存：%1 连接仍留在列表中，但没有密钥；请重新输入密钥，或删除该连接。</translation>
    </message>
    <message>
        <source>The keychain does not answer, so the secret cannot be deleted. Delete the connection again once it does.</source>
        <translation>密钥环没有响应，因此无法删除密钥。请在其恢复响应后再次删除该连接。</translation>
    </message>
</context>
<context>
    <name>flotilla::ConnectionModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>检测时间</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>flotilla::ConnectionSwitcher</name>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <comment>connection, its platform, what it is for, how it is</comment>
        <translation>%1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>连接：%1</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>全部连接</translation>
    </message>
    <message>
        <source>%1  %2 (%3)</source>
        <comment>sign of its health, connection, what it is for</comment>
        <translation>%1  %2（%3）</translation>
    </message>
    <message>
        <source>cannot be reached now</source>
        <translation>当前无法连接</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>没有连接</translation>
    </message>
</context>
<context>
    <name>flotilla::ConnectionUse</name>
    <message numerus="yes">
        <source>%n published mini program(s) can then no longer be asked for their audit state.</source>
        <translation>
            <numerusform>删除后，将无法查询 %n 个已发布小程序的审核状态。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished batch(es) can then no longer be resumed.</source>
        <translation>
            <numerusform>删除后，%n 个未完成的批次将无法继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its secret is deleted, too. Past batches stay in the history.</source>
        <translation>其密钥会一并删除，历史批次仍会保留。</translation>
    </message>
    <message numerus="yes">
        <source>Its %n mini program(s) stay with their names, tags and notes, and belong to no connection until you give them to one.</source>
        <translation>
            <numerusform>其 %n 个小程序连同名称、标签和备注会保留，在您指定连接之前不属于任何连接。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The secrets of %n single mini program(s) that are kept with it are deleted, too.</source>
        <translation>
            <numerusform>随此连接保存的 %n 个小程序的单独密钥也会被删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its secret is deleted, too, and those of %n mini program(s). Past batches stay in the history.</source>
        <translation>
            <numerusform>它的密钥以及 %n 个小程序的密钥也会被删除。以往的批次保留在历史记录中。</numerusform>
        </translation>
    </message>
    <message>
        <source>stored in %1</source>
        <translation>保存于 %1</translation>
    </message>
    <message>
        <source>kept in memory, until you quit</source>
        <translation>保存在内存，退出后清除</translation>
    </message>
    <message>
        <source>environment variable %1</source>
        <translation>环境变量 %1</translation>
    </message>
    <message>
        <source>environment variables %1</source>
        <translation>环境变量 %1</translation>
    </message>
    <message>
        <source>from the service that runs it: %1</source>
        <comment>credentials of systemd</comment>
        <translation>由运行它的服务提供：%1</translation>
    </message>
</context>
<context>
    <name>flotilla::ConnectionsPage</name>
    <message>
        <source>The connection was deleted.</source>
        <translation>连接已删除。</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Add connection…</source>
        <translation>添加连接…</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>检测连接</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>No connections yet. Add the account that owns your apps; the secret goes to your keychain.</source>
        <translation>还没有连接。请添加应用所属的账号，密钥会存入密钥环。</translation>
    </message>
    <message>
        <source>The connections could not be read: %1</source>
        <translation>读取连接失败：%1</translation>
    </message>
    <message>
        <source>The keychain is locked, so secrets can be neither read nor stored. Unlock it, then press F5.</source>
        <translation>密钥环已锁定，无法读取或保存密钥。请解锁后按 F5。</translation>
    </message>
    <message>
        <source>Select a connection first.</source>
        <translation>请先选择连接。</translation>
    </message>
    <message>
        <source>Connections are added in your own workspace, not in the practice one.</source>
        <translation>请在自己的工作区添加连接，演练工作区不能添加。</translation>
    </message>
    <message>
        <source>%1, tested %2</source>
        <translation>%1，%2检测</translation>
    </message>
    <message>
        <source>Not tested yet. A test only reads and changes nothing.</source>
        <translation>尚未检测。检测只读取，不会改动任何内容。</translation>
    </message>
    <message>
        <source>The secret is not in memory any more. Edit the connection and enter it again.</source>
        <translation>内存中已没有该密钥。请编辑连接并重新输入。</translation>
    </message>
    <message>
        <source>The result was not stored: %1</source>
        <translation>检测结果未保存：%1</translation>
    </message>
    <message>
        <source>A batch is running over %1. Stop it first.</source>
        <translation>有批次正在使用 %1，请先停止。</translation>
    </message>
    <message>
        <source>Delete a connection</source>
        <translation>删除连接</translation>
    </message>
    <message>
        <source>Delete the connection %1?</source>
        <translation>删除连接 %1？</translation>
    </message>
    <message>
        <source>Delete connection</source>
        <translation>删除连接</translation>
    </message>
    <message>
        <source>There is no keychain in this session. Secrets can be kept in memory until you quit.</source>
        <translation>此会话中没有密钥环。密钥可以保留在内存中，直到您退出。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>purpose, platform</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a field and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Secret %1</source>
        <comment>where it is kept</comment>
        <translation>密钥：%1</translation>
    </message>
    <message>
        <source>This is the practice workspace. Its connections lead to simulated platforms on this computer and cannot be changed. To add your own, open Flotilla on your own workspace.</source>
        <translation>这是练习工作区。其中的连接指向本机的模拟平台，不能修改。要添加自己的连接，请在自己的工作区中打开 Flotilla。</translation>
    </message>
    <message>
        <source>Practice connections cannot be changed.</source>
        <translation>练习连接不能修改。</translation>
    </message>
    <message>
        <source>Details of the connection</source>
        <translation>连接详情</translation>
    </message>
    <message>
        <source>Freezes…</source>
        <translation>封版时段…</translation>
    </message>
    <message>
        <source>The keychain does not answer, so secrets can be neither read nor stored. They can be kept in memory until you quit. Once it answers again, press F5.</source>
        <translation>密钥环没有响应，因此密钥既不能读取也不能保存。可以将其保存在内存中，直到退出为止。密钥环恢复响应后，请按 F5。</translation>
    </message>
    <message>
        <source>The library libsecret is missing, through which the keychain is reached. Install it (libsecret-1-0) and start again, or keep secrets in memory until you quit.</source>
        <translation>缺少访问钥匙串所需的 libsecret 库。请安装它（libsecret-1-0）并重新启动，或把密钥保留在内存中直到退出。</translation>
    </message>
    <message>
        <source>Freezes, second person…</source>
        <translation>封版时段与第二人审批…</translation>
    </message>
    <message>
        <source>Runners…</source>
        <translation>运行器…</translation>
    </message>
    <message>
        <source>It needs no secret.</source>
        <translation>不需要密钥。</translation>
    </message>
</context>
<context>
    <name>flotilla::DetailsPane</name>
    <message>
        <source>%1 — %2</source>
        <comment>mini program, state</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 — %2: %3</source>
        <comment>mini program, step, state</comment>
        <translation>%1 — %2：%3</translation>
    </message>
    <message>
        <source>Choose a mini program to see what happened to it.</source>
        <translation>选择小程序可查看其发布经过。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Leaves this mini program out of the batch.</source>
        <translation>在该批次中跳过此小程序。</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>复制请求 ID</translation>
    </message>
    <message>
        <source>It was accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>It was not accepted</source>
        <translation>未受理</translation>
    </message>
    <message>
        <source>Event log of this mini program</source>
        <translation>该小程序的事件日志</translation>
    </message>
    <message>
        <source>Starts this mini program again.</source>
        <translation>重新发布该小程序。</translation>
    </message>
    <message>
        <source>The batch is running: retry once it has ended or was stopped.</source>
        <translation>批次正在运行：请在其结束或停止后重试。</translation>
    </message>
    <message numerus="yes">
        <source>Resume first: %n are still to go.</source>
        <translation>
            <numerusform>请先继续：还剩 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>“It was accepted”: it is followed once more. “Skip” leaves the mini program out.</source>
        <translation>“已受理”：将再次跟踪它。“跳过”：略过该小程序。</translation>
    </message>
    <message>
        <source>“It was accepted”: it counts as this mini program&apos;s and is followed, or taken as done. “It was not accepted”: it is done once more.</source>
        <translation>“已受理”：算作该小程序的结果并继续跟踪，或视为已完成。“未受理”：再执行一次。</translation>
    </message>
    <message>
        <source>Details of this mini program</source>
        <translation>该小程序的详情</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>No browser could be opened. The address is %1.</source>
        <translation>无法打开浏览器。地址是 %1。</translation>
    </message>
    <message>
        <source>AppID</source>
        <translation>AppID</translation>
    </message>
    <message>
        <source>Copy AppID</source>
        <translation>复制 AppID</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <comment>what an id is</comment>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>newest on the platform</source>
        <translation>平台上最新的</translation>
    </message>
    <message>
        <source>Copy what is newest on the platform</source>
        <translation>复制平台上最新的编号</translation>
    </message>
    <message>
        <source>request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>an address in a browser</comment>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Opens %1 in the browser.</source>
        <translation>在浏览器中打开 %1。</translation>
    </message>
</context>
<context>
    <name>flotilla::DoctorView</name>
    <message>
        <source>Asking the platform. Nothing is changed there.</source>
        <translation>正在向平台查询，不会改动任何内容。</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>处理方法：%1</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>异常</translation>
    </message>
</context>
<context>
    <name>flotilla::Drawer</name>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>关闭详情（Esc）</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>flotilla::FileChoice</name>
    <message>
        <source>No file is chosen.</source>
        <translation>尚未选择文件。</translation>
    </message>
    <message>
        <source>%1 · changed %2</source>
        <comment>size, 3 min ago</comment>
        <translation>%1 · %2修改</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>It can also be dropped here.</source>
        <translation>也可以拖放到此处。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>flotilla::FileReader</name>
    <message>
        <source>The platform gave no file.</source>
        <translation>平台没有给出文件。</translation>
    </message>
</context>
<context>
    <name>flotilla::FileSheet</name>
    <message>
        <source>Into which folder?</source>
        <translation>保存到哪个文件夹？</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>The platform gave no file.</source>
        <translation>平台没有返回文件。</translation>
    </message>
    <message>
        <source>It was not written: %1</source>
        <translation>未写入：%1</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>已请求</translation>
    </message>
    <message>
        <source>Downloading: %1 of %2 have been answered.</source>
        <translation>正在下载：已返回 %1 / %2。</translation>
    </message>
    <message>
        <source>%1 of %2 are in %3.</source>
        <comment>numbers, a folder</comment>
        <translation>%1 / %2 已保存到 %3。</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be had or are not what was expected; the table says why.</source>
        <translation>
            <numerusform>%n 个未能取得或与预期不符，原因见表格。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Download the other %n…</source>
        <translation>
            <numerusform>下载其余 %n 个…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Download %n into a folder…</source>
        <translation>
            <numerusform>下载 %n 个到文件夹…</numerusform>
        </translation>
    </message>
    <message>
        <source>Download: %1</source>
        <comment>what kind of file</comment>
        <translation>下载：%1</translation>
    </message>
    <message numerus="yes">
        <source>The files of %n mini programs are downloaded into a folder. Each is checked to be of its mini program and its version; the digest is of what was written.</source>
        <translation>
            <numerusform>将 %n 个小程序的文件下载到文件夹。逐个核对小程序与版本；摘要由写入的内容计算。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>flotilla::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>flotilla::FirstRun</name>
    <message>
        <source>Publish one app to many mini programs</source>
        <translation>一个应用，发布到多个小程序</translation>
    </message>
    <message>
        <source>The simulated platforms of the practice workspace are being started.</source>
        <translation>正在启动练习工作区的模拟平台。</translation>
    </message>
    <message>
        <source>Every step is written down before it is done, so nothing is lost or published twice. How would you like to begin?</source>
        <translation>每一步都先记录再执行，不会丢失，也不会重复发布。请选择如何开始。</translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation>先演练</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>添加连接</translation>
    </message>
    <message>
        <source>You need the keys of the account on the platform; the form says which, and where they are found.</source>
        <translation>需要该平台账号的密钥；表单会说明需要哪些，以及在哪里可以找到。</translation>
    </message>
    <message>
        <source>Opens a practice workspace with mini programs on simulated platforms on this computer. Nothing reaches a real customer.</source>
        <translation>打开练习工作区：小程序位于本机的模拟平台上，不会影响任何真实客户。</translation>
    </message>
</context>
<context>
    <name>flotilla::FleetActions</name>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Import AppIDs from the clipboard, one a line, or a table with a column “appid”</source>
        <translation>从剪贴板导入 AppID：每行一个，或含“appid”列的表格</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Leave the selected mini programs out of every batch</source>
        <translation>所选小程序不参与任何批次</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>解除冻结</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message numerus="yes">
        <source>Publish these %n…</source>
        <translation>
            <numerusform>发布这 %n 个…</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Select mini programs first.</source>
        <translation>请先选择小程序。</translation>
    </message>
    <message>
        <source>All selected ones are frozen.</source>
        <translation>所选小程序均已冻结。</translation>
    </message>
    <message>
        <source>Select just one to edit it.</source>
        <translation>一次只能编辑一个小程序。</translation>
    </message>
    <message>
        <source>All selected ones are frozen already.</source>
        <translation>所选小程序均已冻结。</translation>
    </message>
    <message>
        <source>None of the selected ones is frozen.</source>
        <translation>所选小程序均未冻结。</translation>
    </message>
    <message>
        <source>%1 (%2)…</source>
        <comment>operation, to how many</comment>
        <translation>%1（%2）…</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>operation</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, what it should tell</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n of the selected ones do not fit, as the platform told last. Needed is %1.</source>
        <translation>
            <numerusform>按平台上次所告，所选中有 %n 个不适用。需要：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select just one: it is done to one after the other.</source>
        <translation>请只选择一个：此操作需逐个进行。</translation>
    </message>
    <message numerus="yes">
        <source>For %n of the selected ones it is so already, as the platform told last.</source>
        <translation>
            <numerusform>据平台上次的结果，所选的有 %n 个已经如此。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入列表…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>The selected mini programs, or all: as a workbook (XLSX) or as CSV, which can be imported again</source>
        <translation>选中的小程序（未选中则为全部）：导出为工作簿（XLSX）或 CSV，可以再次导入</translation>
    </message>
    <message>
        <source>Download: %1 (%2)…</source>
        <comment>what kind of file, of how many</comment>
        <translation>下载：%1（%2）…</translation>
    </message>
    <message>
        <source>Download: %1…</source>
        <comment>what kind of file</comment>
        <translation>下载：%1…</translation>
    </message>
    <message>
        <source>It takes a list that says what becomes of each. The command line reads one.</source>
        <translation>此操作需要一份说明各小程序如何修改的列表，请在命令行中使用。</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n…</source>
        <translation>
            <numerusform>标签（%n 个）…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Freeze %n</source>
        <translation>
            <numerusform>冻结 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unfreeze %n</source>
        <translation>
            <numerusform>解除冻结 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n…</source>
        <translation>
            <numerusform>移除 %n 个…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n…</source>
        <translation>
            <numerusform>导出 %n 个…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from a list…</source>
        <comment>operation</comment>
        <translation>从列表%1…</translation>
    </message>
</context>
<context>
    <name>flotilla::FleetDetails</name>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>It is left out of every batch.</source>
        <translation>不参与任何批次。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>3 days ago, the exact time</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>read %1</source>
        <comment>3 min ago</comment>
        <translation>%1读取</translation>
    </message>
    <message>
        <source>On the platform</source>
        <translation>平台数据</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>%n mini programs</source>
        <translation>
            <numerusform>%n 个小程序</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Version from here</source>
        <translation>从此处发布的版本</translation>
    </message>
    <message>
        <source>Last sent from here</source>
        <translation>上次从此处发送</translation>
    </message>
</context>
<context>
    <name>flotilla::FleetEdits</name>
    <message>
        <source>%1 was added by somebody else meanwhile.</source>
        <translation>%1 已被他人同时添加。</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>已添加 %1。</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>已修改 %1。</translation>
    </message>
    <message>
        <source>The tags were changed.</source>
        <translation>标签已修改。</translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s) frozen: they are left out of every batch.</source>
        <translation>
            <numerusform>已冻结 %n 个小程序，不参与任何批次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s) can be published again.</source>
        <translation>
            <numerusform>%n 个小程序可以重新发布。</numerusform>
        </translation>
    </message>
    <message>
        <source>They were removed from the catalogue meanwhile.</source>
        <translation>它们已被从小程序库中移除。</translation>
    </message>
    <message>
        <source>Remove from the catalogue</source>
        <translation>从小程序库移除</translation>
    </message>
    <message>
        <source>Remove %1 from the catalogue?</source>
        <translation>从小程序库移除 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n mini program(s) from the catalogue?</source>
        <translation>
            <numerusform>从小程序库移除 %n 个小程序？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n</source>
        <translation>
            <numerusform>移除 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s) removed.</source>
        <translation>
            <numerusform>已移除 %n 个小程序。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import mini programs</source>
        <translation>导入小程序</translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 个小程序。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>未做任何更改：%1</translation>
    </message>
    <message>
        <source>Tags and notes are lost here. Nothing changes on the platform, and past batches stay as they are.</source>
        <translation>这里的标签和备注会丢失。平台上没有任何变化，以往的批次保持不变。</translation>
    </message>
    <message>
        <source>Export mini programs</source>
        <translation>导出小程序</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv *.xlsx);;All files (*)</source>
        <translation>表格 (*.csv *.txt *.tsv *.xlsx);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>flotilla::FleetPage</name>
    <message>
        <source>Fleet</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>%1 was removed from the catalogue meanwhile.</source>
        <translation>%1 在此期间已从小程序库中移除。</translation>
    </message>
    <message>
        <source>Filter: words, tag:vip, state:failed, -state:frozen</source>
        <translation>筛选：关键词、tag:vip、state:failed、-state:frozen</translation>
    </message>
    <message>
        <source>Filter the mini programs</source>
        <translation>筛选小程序</translation>
    </message>
    <message>
        <source>Mini programs</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>The catalogue could not be read: %1</source>
        <translation>读取小程序库失败：%1</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>已选 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n of them frozen, left out of a publish</source>
        <translation>
            <numerusform>其中 %n 个已冻结，不会发布</numerusform>
        </translation>
    </message>
    <message>
        <source>No mini programs yet. Import a list with a column “appid”, paste AppIDs, or add one by hand.</source>
        <translation>还没有小程序。请导入含“appid”列的名单、粘贴 AppID，或手动添加。</translation>
    </message>
    <message>
        <source>No mini program matches this filter.</source>
        <translation>没有符合筛选条件的小程序。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s)</source>
        <translation>
            <numerusform>%n 个小程序</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1/%2</translation>
    </message>
    <message>
        <source>Filter: words, tag:vip, %1, -frozen</source>
        <translation>筛选：文字、tag:vip、%1、-frozen</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入列表…</translation>
    </message>
    <message>
        <source>The platform is being asked which mini programs there are. They appear here as it names them.</source>
        <translation>正在向平台查询有哪些小程序。平台列出后，它们会出现在这里。</translation>
    </message>
    <message>
        <source>you may only read: you are the viewer</source>
        <translation>您是查看者，只能查看</translation>
    </message>
</context>
<context>
    <name>flotilla::FleetReader</name>
    <message>
        <source>asking the platform…</source>
        <translation>正在查询平台…</translation>
    </message>
    <message>
        <source>platform could not be read</source>
        <translation>平台无法读取</translation>
    </message>
    <message>
        <source>platform not read since %1</source>
        <comment>3 min ago</comment>
        <translation>自%1起未能读取平台</translation>
    </message>
    <message>
        <source>platform read %1</source>
        <comment>3 min ago</comment>
        <translation>%1读取平台</translation>
    </message>
    <message>
        <source>platform not read yet (F5)</source>
        <translation>尚未读取平台（F5）</translation>
    </message>
</context>
<context>
    <name>flotilla::FollowCommand</name>
    <message numerus="yes">
        <source>%n resting mini program(s) looked at.</source>
        <translation>
            <numerusform>已查看 %n 个平台处理中的小程序。</numerusform>
        </translation>
    </message>
    <message>
        <source>Batch %1 has begun: its start time has come.</source>
        <translation>批次 %1 已开始：开始时间已到。</translation>
    </message>
    <message>
        <source>%1: it was to begin at %2, which is too long ago to begin by itself. Start or stop it: %3 or %4</source>
        <translation>%1：原定于 %2 开始，已过去太久，不再自动开始。请开始或取消它：%3 或 %4</translation>
    </message>
</context>
<context>
    <name>flotilla::Frame</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>flotilla::FreezeDialog</name>
    <message>
        <source>Freezes of %1</source>
        <comment>connection</comment>
        <translation>%1 的封版时段</translation>
    </message>
    <message>
        <source>In these times no order begins or goes on over this connection, unless a person lifts the freeze for it with a reason. What runs already is not cut off.</source>
        <translation>在这些时段内，该连接上的任务既不开始也不继续，除非有人写明原因为其解除封版。已在运行的不会被中断。</translation>
    </message>
    <message>
        <source>When the connection is frozen</source>
        <translation>连接的封版时段</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Days and hours</source>
        <translation>星期与时刻</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>From, like 2026-12-24 00:00</source>
        <translation>开始，如 2026-12-24 00:00</translation>
    </message>
    <message>
        <source>Until, like 2027-01-04 08:00</source>
        <translation>结束，如 2027-01-04 08:00</translation>
    </message>
    <message>
        <source>Why; everybody who wants to publish reads it</source>
        <translation>原因；想发布的人都会看到</translation>
    </message>
    <message>
        <source>Why it is frozen</source>
        <translation>封版原因</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>New times are in the time zone %1.</source>
        <translation>新添加的时间使用时区 %1。</translation>
    </message>
</context>
<context>
    <name>flotilla::GrayForm</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Name of the task</source>
        <translation>任务名称</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Number of users</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>Superapps</source>
        <translation>超级应用</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>from version</source>
        <translation>起始版本</translation>
    </message>
    <message>
        <source>to version</source>
        <translation>结束版本</translation>
    </message>
    <message>
        <source>%1, from version</source>
        <comment>a system</comment>
        <translation>%1，起始版本</translation>
    </message>
    <message>
        <source>%1, to version</source>
        <comment>a system</comment>
        <translation>%1，结束版本</translation>
    </message>
</context>
<context>
    <name>flotilla::GrayFunnel</name>
    <message>
        <source>%1: %2</source>
        <comment>a condition, what it demands</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Who gets the version: all of these hold</source>
        <translation>谁会收到该版本：须同时满足以下条件</translation>
    </message>
</context>
<context>
    <name>flotilla::GrayModel</name>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>The platform shows</source>
        <translation>平台显示</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>a canary release</source>
        <translation>灰度发布中</translation>
    </message>
    <message>
        <source>nothing online</source>
        <translation>无线上版本</translation>
    </message>
    <message>
        <source>%1 online, no canary release</source>
        <comment>a version</comment>
        <translation>线上 %1，无灰度发布</translation>
    </message>
    <message>
        <source>a canary release in %1</source>
        <comment>superapps</comment>
        <translation>在 %1 中灰度发布</translation>
    </message>
</context>
<context>
    <name>flotilla::GrayObjectList</name>
    <message>
        <source>A list of objects</source>
        <translation>对象列表</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>文本文件 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>of a list, what is wrong</comment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more lines are wrong.</source>
        <translation>
            <numerusform>另有 %n 行有误。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objects, one a line.</source>
        <translation>
            <numerusform>%n 个对象，每行一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Objects, one a line</source>
        <translation>对象，每行一个</translation>
    </message>
    <message>
        <source>From a text file…</source>
        <translation>从文本文件导入…</translation>
    </message>
</context>
<context>
    <name>flotilla::GrayRamp</name>
    <message>
        <source>%1: %2 users from %3 to %4, %5</source>
        <comment>a task, a number, times, its state</comment>
        <translation>%1：%2 个用户，%3 至 %4，%5</translation>
    </message>
    <message>
        <source>The ramp of this mini program</source>
        <translation>该小程序的灰度进度</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a task, its users</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>flotilla::GraySheet</name>
    <message>
        <source>The list of objects has lines that are wrong.</source>
        <translation>对象列表中有错误的行。</translation>
    </message>
    <message>
        <source>Nothing speaks against it, as far as it can be seen from here.</source>
        <translation>就此处可见，没有问题。</translation>
    </message>
    <message>
        <source>What the platform has of it was not read yet.</source>
        <translation>尚未读取平台上的版本信息。</translation>
    </message>
    <message>
        <source>Online: %1. On the way: %2.</source>
        <comment>versions</comment>
        <translation>线上：%1。待发布：%2。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>It was not recorded: %1</source>
        <translation>未能记录：%1</translation>
    </message>
    <message>
        <source>Edit the grayscale task</source>
        <translation>编辑灰度任务</translation>
    </message>
    <message>
        <source>Plan a grayscale task</source>
        <translation>计划灰度任务</translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Keep the plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a mini program of the list.</source>
        <translation>请从列表中选择一个小程序。</translation>
    </message>
</context>
<context>
    <name>flotilla::GraySuperapps</name>
    <message>
        <source>Superapp</source>
        <translation>超级应用</translation>
    </message>
    <message>
        <source>From version</source>
        <translation>起始版本</translation>
    </message>
    <message>
        <source>To version</source>
        <translation>结束版本</translation>
    </message>
    <message>
        <source>Superapps</source>
        <translation>超级应用</translation>
    </message>
    <message>
        <source>The superapps were not read yet; all of them take part.</source>
        <translation>尚未读取超级应用；默认全部参与。</translation>
    </message>
    <message>
        <source>None ticked: all of them take part.</source>
        <translation>未勾选时全部参与。</translation>
    </message>
</context>
<context>
    <name>flotilla::GrayscalePage</name>
    <message>
        <source>Grayscale</source>
        <translation>灰度发布</translation>
    </message>
    <message>
        <source>The checklist is in the clipboard.</source>
        <translation>清单已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The plans could not be read: %1</source>
        <translation>无法读取计划：%1</translation>
    </message>
    <message>
        <source>The platform has no API for grayscale releases: a task is planned here and entered in the console. Its state is what people recorded.</source>
        <translation>平台没有灰度发布的 API：任务在此计划，由人在控制台填写；状态以人工记录为准。</translation>
    </message>
    <message>
        <source>Select a task first.</source>
        <translation>请先选择一个任务。</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation>已结束。</translation>
    </message>
    <message>
        <source>It is in the console. End it there first.</source>
        <translation>任务在控制台中，请先在控制台结束。</translation>
    </message>
    <message>
        <source>That does not follow from “%1”.</source>
        <comment>a state</comment>
        <translation>不能由“%1”变为此状态。</translation>
    </message>
    <message>
        <source>Remove a plan</source>
        <translation>移除计划</translation>
    </message>
    <message>
        <source>Remove the task “%1” of %2 from this list?</source>
        <translation>从列表中移除 %2 的任务“%1”？</translation>
    </message>
    <message>
        <source>The console is not touched. What was recorded stays in the log.</source>
        <translation>不会改动控制台。已有的记录保留在日志中。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>No browser could be opened. The link is in the clipboard.</source>
        <translation>无法打开浏览器，链接已复制到剪贴板。</translation>
    </message>
    <message>
        <source>It was not recorded: %1</source>
        <translation>未能记录：%1</translation>
    </message>
    <message>
        <source>No task matches the filter.</source>
        <translation>没有符合筛选条件的任务。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No grayscale task is planned. Plan one here, enter it in the console from the checklist, and record how it goes.</source>
        <translation>还没有灰度任务。在此计划，按清单在控制台填写，并记录进展。</translation>
    </message>
    <message>
        <source>Plan a task…</source>
        <translation>计划任务…</translation>
    </message>
    <message>
        <source>Filter: words of a mini program, a task, a state</source>
        <translation>筛选：小程序、任务或状态中的文字</translation>
    </message>
    <message>
        <source>Filter the tasks</source>
        <translation>筛选任务</translation>
    </message>
    <message>
        <source>Grayscale tasks</source>
        <translation>灰度任务</translation>
    </message>
    <message>
        <source>Next step of the ramp…</source>
        <translation>下一步放量…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Copy the checklist</source>
        <translation>复制清单</translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation>打开控制台</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Record: in the console, pending</source>
        <translation>记录：已在控制台，待投放</translation>
    </message>
    <message>
        <source>Record: delivering</source>
        <translation>记录：投放中</translation>
    </message>
    <message>
        <source>Record: suspended</source>
        <translation>记录：已暂停</translation>
    </message>
    <message>
        <source>Record: ended</source>
        <translation>记录：已结束</translation>
    </message>
    <message>
        <source>Opens %1. A console at another address is a field of the connection.</source>
        <translation>打开 %1。如果控制台在其他地址，请在连接中填写。</translation>
    </message>
</context>
<context>
    <name>flotilla::HelpPanel</name>
    <message>
        <source>Close the help</source>
        <translation>关闭帮助</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Connections&lt;/h3&gt;&lt;p&gt;An account and environment of the platform. The secret key is kept in the keychain of this computer, never in a file. &lt;b&gt;Test&lt;/b&gt; changes nothing on the platform.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;连接&lt;/h3&gt;&lt;p&gt;平台的账号和环境。SecretKey 保存在本机密钥环中，不写入文件。&lt;b&gt;检测&lt;/b&gt;不会改动平台上的任何内容。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Settings&lt;/h3&gt;&lt;p&gt;Everything takes effect at once.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;设置&lt;/h3&gt;&lt;p&gt;所有设置立即生效。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Audits&lt;/h3&gt;&lt;p&gt;What the platform tells about the review of each published mini program, and a list to tick for what has to be done by hand in the mini program&apos;s own console.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;审核&lt;/h3&gt;&lt;p&gt;显示平台返回的各已发布小程序的审核状态，以及需在小程序管理后台手动完成的事项清单，完成后逐项勾选。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Audits&lt;/h3&gt;&lt;p&gt;The newest review of each mini program, as the platform tells it. The ring and the lists beside the table filter it; rejections with the same text stand together.&lt;/p&gt;&lt;p&gt;The buttons below are for the selected rows, without a selection for all that the table shows; each says for how many. Nothing is sent before the sheet that they open is answered.&lt;/p&gt;&lt;p&gt;&lt;b&gt;state:overdue&lt;/b&gt; finds what is with the reviewers for longer than the settings say.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;审核&lt;/h3&gt;&lt;p&gt;平台给出的每个小程序最近一次审核。左侧的环和列表可以筛选表格，原因相同的驳回归为一组。&lt;/p&gt;&lt;p&gt;下方按钮针对所选行；未选择时针对表中显示的全部行，数量写在按钮上。在打开的对话框中确认之前不会发送任何内容。&lt;/p&gt;&lt;p&gt;&lt;b&gt;state:overdue&lt;/b&gt; 查找审核时间超过设置天数的小程序。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Rollout&lt;/h3&gt;&lt;p&gt;Versions that a share of the users has. The ramp shows how far they are; beside each button stands what it does to the users. A share can only grow: to make it smaller, cancel the rollout and begin again.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;灰度发布&lt;/h3&gt;&lt;p&gt;部分用户已使用的版本。比例图显示进度，每个按钮旁写明对用户的影响。比例只能增大：如需减小，请取消后重新开始。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Templates&lt;/h3&gt;&lt;p&gt;Drafts come from developers; added to the library they can be published to mini programs. Choose one to see who has its version.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;模板&lt;/h3&gt;&lt;p&gt;草稿来自开发者，加入模板库后即可发布到小程序。选择一项可查看谁在使用该版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Trial codes&lt;/h3&gt;&lt;p&gt;With such a code testers open the trial version of a mini program. Select some, or filter, then fetch their codes and save them as pictures or as a PDF.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;体验版二维码&lt;/h3&gt;&lt;p&gt;体验成员扫描二维码打开小程序体验版。选择或筛选小程序，获取二维码，再保存为图片或 PDF。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Home&lt;/h3&gt;&lt;p&gt;Over all connections: what runs, what needs you, how the connections are and what went out last. A click or Return on a line leads to what it speaks of.&lt;/p&gt;&lt;p&gt;The number beside Home in the list of pages is how many things need you. Of what a platform tells, Home knows what was read last; the pages themselves read it anew.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;主页&lt;/h3&gt;&lt;p&gt;汇总所有连接：正在运行的、待您处理的、各连接的状况，以及最近的发布。单击某一行或按回车，即可转到它所说的内容。&lt;/p&gt;&lt;p&gt;页面列表中“主页”旁的数字是待您处理的事项数。对于平台告知的内容，主页显示最近一次读取的结果；各页面会重新读取。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Publish&lt;/h3&gt;&lt;p&gt;From left to right: choose what goes out, tick mini programs, look at the options, read the check. The button says what it will do and asks once.&lt;/p&gt;&lt;p&gt;The check asks the platform but changes nothing. What stops a publish is said beside the button.&lt;/p&gt;&lt;p&gt;The filter: words must all match, &lt;b&gt;tag:vip&lt;/b&gt; looks at tags, &lt;b&gt;state:failed&lt;/b&gt; at the last publish, &lt;b&gt;-word&lt;/b&gt; excludes.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;发布&lt;/h3&gt;&lt;p&gt;从左到右：选择发布内容、勾选小程序、确认选项、查看检查结果。按钮上写明将执行的操作，点击后只确认一次。&lt;/p&gt;&lt;p&gt;检查会向平台查询，但不改动任何内容。不能发布的原因显示在按钮旁。&lt;/p&gt;&lt;p&gt;筛选：需匹配全部关键词；&lt;b&gt;tag:vip&lt;/b&gt; 按标签筛选，&lt;b&gt;state:failed&lt;/b&gt; 按上次发布结果筛选，&lt;b&gt;-关键词&lt;/b&gt; 表示排除。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Releases&lt;/h3&gt;&lt;p&gt;Each mini program goes through the steps of what is done to it. The table shows where each one is; choose a row to see what happened, what it means and what to do.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Pause&lt;/b&gt; starts no new step. &lt;b&gt;Stop&lt;/b&gt; finishes the call in flight and starts none. After a crash or a lost answer Flotilla looks at the platform before it sends anything again; where that proves nothing, it asks you.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Retry&lt;/b&gt; takes up the failed ones only, &lt;b&gt;Resume&lt;/b&gt; what has not been done.&lt;/p&gt;&lt;p&gt;In the timeline, Ctrl and the wheel, or &lt;b&gt;+&lt;/b&gt; and &lt;b&gt;-&lt;/b&gt;, zoom, &lt;b&gt;0&lt;/b&gt; shows all again; the arrow keys go from bar to bar.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;发布记录&lt;/h3&gt;&lt;p&gt;每个小程序依次经过该操作的各个步骤。表格显示各小程序的进度；选择一行可查看发生了什么、有何影响、如何处理。&lt;/p&gt;&lt;p&gt;&lt;b&gt;暂停&lt;/b&gt;：不再开始新步骤。&lt;b&gt;停止&lt;/b&gt;：完成进行中的调用，不再发起新调用。程序崩溃或未收到返回时，Flotilla 会先向平台核实再发送；无法核实时由人工确认。&lt;/p&gt;&lt;p&gt;&lt;b&gt;重试&lt;/b&gt;只处理失败项，&lt;b&gt;继续&lt;/b&gt;处理尚未执行的部分。&lt;/p&gt;&lt;p&gt;在时间线中，按住 Ctrl 滚动滚轮或按 &lt;b&gt;+&lt;/b&gt;、&lt;b&gt;-&lt;/b&gt; 可缩放，按 &lt;b&gt;0&lt;/b&gt; 恢复全部显示；方向键在各条之间移动。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Approvals&lt;/h3&gt;&lt;p&gt;The inbox has what teams submitted for your approval, one row for each submission, whoever of you decides. Approve or reject the selected rows; a rejection needs a note. Beside it stands what you submitted yourself.&lt;/p&gt;&lt;p&gt;New rows wait while the mouse is over the table. &lt;b&gt;state:overdue&lt;/b&gt; finds what waits for longer than the settings say.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;审批&lt;/h3&gt;&lt;p&gt;“待我审批”列出各团队提交给您审批的版本，每次提交一行，不论由哪一方审批。可通过或驳回所选行；驳回必须填写备注。旁边是我方提交的版本。&lt;/p&gt;&lt;p&gt;鼠标停在表格上时，新行会先等待。&lt;b&gt;state:overdue&lt;/b&gt; 可找出等待时间超过设置天数的审批单。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Keys&lt;/h3&gt;&lt;p&gt;The key with which the servers of a mini program prove who they are. A new one is stored in the keychain and shown once; the platform never shows it again. &lt;b&gt;state:kept&lt;/b&gt; finds those whose value is kept here, &lt;b&gt;state:waiting&lt;/b&gt; those of which an order waits for you.&lt;/p&gt;&lt;p&gt;A reset and a freeze stop what uses the key. They ask for the name of the mini program, or for the number of many.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;密钥&lt;/h3&gt;&lt;p&gt;小程序服务器用来证明身份的密钥。新密钥存入密钥环并只显示一次，平台不会再次显示。&lt;b&gt;state:kept&lt;/b&gt; 可找出密钥值保存在此处的小程序，&lt;b&gt;state:waiting&lt;/b&gt; 可找出有操作等待您处理的小程序。&lt;/p&gt;&lt;p&gt;重置和冻结会使正在使用该密钥的功能停止，需要输入小程序名称；多个时输入数量。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Messages&lt;/h3&gt;&lt;p&gt;Choose a template of the platform&apos;s library, pick its keywords and put them in order: drag them, or use Space, Alt+Up, Alt+Down and Del. The preview shows what the user will see. The button adds it to the mini programs that are ticked.&lt;/p&gt;&lt;p&gt;The other tab lists the templates that the mini programs have; copy one to others, or delete it.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;订阅消息&lt;/h3&gt;&lt;p&gt;在平台模板库中选择模板，选取关键词并排序：拖动，或使用空格、Alt+↑、Alt+↓ 和 Del。预览显示用户将看到的内容。按钮将其添加到已勾选的小程序。&lt;/p&gt;&lt;p&gt;另一个标签页列出各小程序已有的模板，可复制到其他小程序或删除。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Grayscale&lt;/h3&gt;&lt;p&gt;The platform has no API for grayscale releases. Plan a task here, copy its checklist, enter it in the console, and record what became of it: who recorded what and when is kept. What the platform does show stands beside it.&lt;/p&gt;&lt;p&gt;A plan ends by itself once its version or a higher one is online for all.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;灰度发布&lt;/h3&gt;&lt;p&gt;平台没有灰度发布的 API。在此计划任务，复制清单，在控制台填写，并记录进展：记录人和时间会被保留。平台能显示的内容列在旁边。&lt;/p&gt;&lt;p&gt;当该版本或更高版本全量上线后，计划自动结束。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Fleet&lt;/h3&gt;&lt;p&gt;The mini programs of this connection, with tags and notes. Import a list (CSV or XLSX) with a column &lt;b&gt;appid&lt;/b&gt;, optionally &lt;b&gt;name&lt;/b&gt; and &lt;b&gt;tags&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Below the table stands what can be done to the selected ones; the right mouse button has the same. One that is selected has its details at the right; &lt;b&gt;Ctrl+Tab&lt;/b&gt; goes from tab to tab.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;小程序&lt;/h3&gt;&lt;p&gt;此连接的小程序及其标签和备注。可导入含 &lt;b&gt;appid&lt;/b&gt; 列的列表（CSV 或 XLSX），&lt;b&gt;name&lt;/b&gt; 和 &lt;b&gt;tags&lt;/b&gt; 列可选。&lt;/p&gt;&lt;p&gt;表格下方列出可对所选小程序执行的操作，右键菜单中也有。选中一个小程序时，右侧显示其详情；按 &lt;b&gt;Ctrl+Tab&lt;/b&gt; 切换标签页。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Keyboard&lt;/h3&gt;&lt;table cellspacing=&apos;4&apos;&gt;&lt;tr&gt;&lt;td&gt;Ctrl+0, Alt+Home&lt;/td&gt;&lt;td&gt;Home&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+1 … 6&lt;/td&gt;&lt;td&gt;the pages of the connection&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+7, 8, 9&lt;/td&gt;&lt;td&gt;Releases, Connections, Settings&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+F&lt;/td&gt;&lt;td&gt;filter, Esc clears it&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Space, Ctrl+A&lt;/td&gt;&lt;td&gt;tick, tick all shown&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+Enter&lt;/td&gt;&lt;td&gt;the page&apos;s main button&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;F5&lt;/td&gt;&lt;td&gt;read again&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+K&lt;/td&gt;&lt;td&gt;find and do anything&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+.&lt;/td&gt;&lt;td&gt;stop everything&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;F1&lt;/td&gt;&lt;td&gt;this help&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</source>
        <translation>&lt;h3&gt;快捷键&lt;/h3&gt;&lt;table cellspacing=&apos;4&apos;&gt;&lt;tr&gt;&lt;td&gt;Ctrl+0, Alt+Home&lt;/td&gt;&lt;td&gt;主页&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+1 … 6&lt;/td&gt;&lt;td&gt;当前连接的页面&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+7、8、9&lt;/td&gt;&lt;td&gt;发布记录、连接、设置&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+F&lt;/td&gt;&lt;td&gt;筛选，Esc 清除&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;空格、Ctrl+A&lt;/td&gt;&lt;td&gt;勾选、勾选全部显示项&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+Enter&lt;/td&gt;&lt;td&gt;当前页的主按钮&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;F5&lt;/td&gt;&lt;td&gt;重新读取&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+K&lt;/td&gt;&lt;td&gt;查找并执行任意操作&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Ctrl+.&lt;/td&gt;&lt;td&gt;全部停止&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;F1&lt;/td&gt;&lt;td&gt;本帮助&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</translation>
    </message>
</context>
<context>
    <name>flotilla::HomePage</name>
    <message>
        <source>Home</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>Nothing was released yet.</source>
        <translation>还没有发布过。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>没有需要您处理的事项。</translation>
    </message>
    <message>
        <source>The history could not be read: %1</source>
        <translation>无法读取历史记录：%1</translation>
    </message>
    <message>
        <source>Needs you: %1</source>
        <comment>how many things</comment>
        <translation>待您处理：%1</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>待您处理</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Last releases</source>
        <translation>最近的发布</translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation>待您处理的事项</translation>
    </message>
    <message>
        <source>How the connections are</source>
        <translation>各连接的状况</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>还没有连接。</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>添加连接</translation>
    </message>
    <message numerus="yes">
        <source>%n mini programs</source>
        <translation>
            <numerusform>%n 个小程序</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <comment>why</comment>
        <translation>已暂停：%1</translation>
    </message>
    <message>
        <source>A wave is over: %1 of %2 came through. Its gate waits for you.</source>
        <translation>一个波次已结束：%2 个中 %1 个成功。等待您放行。</translation>
    </message>
    <message numerus="yes">
        <source>Interrupted with %n to go. Nothing is sent until you resume.</source>
        <translation>
            <numerusform>已中断，还有 %n 项未完成。继续之前不会发送任何请求。</numerusform>
        </translation>
    </message>
    <message>
        <source>Interrupted before its last step. Nothing is sent until you resume.</source>
        <translation>在最后一步之前中断。继续之前不会发送任何请求。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>batch, what of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Only you can decide: %1</source>
        <comment>why</comment>
        <translation>需要您来决定：%1</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <comment>platform</comment>
        <translation>无法连接%1</translation>
    </message>
    <message>
        <source>Not since %1. It is tried again by itself; nothing is lost.</source>
        <translation>自 %1 起无法连接。会自动重试，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>The secret was not stored</source>
        <translation>密钥未保存</translation>
    </message>
    <message>
        <source>Open the connection and enter it again; nothing is sent before.</source>
        <translation>请打开该连接并重新输入密钥；在此之前不会发送任何请求。</translation>
    </message>
    <message>
        <source>The last test of the connection found a problem</source>
        <translation>上次测试该连接时发现问题</translation>
    </message>
    <message>
        <source>%1: %2 of %3 left</source>
        <comment>what is counted</comment>
        <translation>%1：剩余 %2，共 %3</translation>
    </message>
    <message>
        <source>This month&apos;s quota is nearly used.</source>
        <translation>本月额度即将用完。</translation>
    </message>
    <message>
        <source>The review said no.</source>
        <translation>审核不通过。</translation>
    </message>
    <message>
        <source>The review said no: %1</source>
        <comment>its reason</comment>
        <translation>审核不通过：%1</translation>
    </message>
    <message>
        <source>Published and not released; the oldest of them %1.</source>
        <comment>3 weeks ago</comment>
        <translation>已发布但尚未上线；最早的一个：%1。</translation>
    </message>
    <message>
        <source>Published %1 and not released yet.</source>
        <comment>3 weeks ago</comment>
        <translation>%1发布，尚未上线。</translation>
    </message>
    <message>
        <source>%1: begun and not ended</source>
        <comment>a procedure</comment>
        <translation>%1：已开始，尚未完成</translation>
    </message>
    <message>
        <source>%1: %2 of %3 steps done</source>
        <comment>a procedure</comment>
        <translation>%1：已完成 %2/%3 步</translation>
    </message>
    <message>
        <source>clock %1 s</source>
        <translation>时钟偏差 %1 秒</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>connection, since when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>not since %1</source>
        <comment>time</comment>
        <translation>自 %1 起无法连接</translation>
    </message>
    <message>
        <source>answered %1</source>
        <comment>3 min ago</comment>
        <translation>上次应答：%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what the connection is for, its platform</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n mini programs failed. Look why, and retry them.</source>
        <translation>
            <numerusform>%n 个小程序失败。请查看原因并重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs you, as far as is known. Not asked yet: %1. Opening its Fleet asks.</source>
        <comment>connections</comment>
        <translation>目前没有已知的待处理事项。尚未查询：%1。打开其“小程序”页即会查询。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>its mini programs were not asked about yet</source>
        <translation>尚未查询其小程序</translation>
    </message>
    <message numerus="yes">
        <source>%1 ordered it for %n mini programs. It waits until you approve or reject it.</source>
        <translation>
            <numerusform>%1 下达，涉及 %n 个小程序。等待您批准或驳回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its start time is past (%1), and its %n mini programs did not begin. Start it now, or cancel the order.</source>
        <translation>
            <numerusform>开始时间（%1）已过，%n 个小程序还没有开始。请立即开始，或取消任务。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>what → its one mini program</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>No runner takes it any more, as a person is needed: %1</source>
        <comment>why</comment>
        <translation>没有运行器会再执行它，需要人工处理：%1</translation>
    </message>
    <message>
        <source>%1. It begins by itself after that.</source>
        <comment>frozen until when</comment>
        <translation>%1。之后会自动开始。</translation>
    </message>
    <message>
        <source>%1. It does not begin by itself: start it by hand, or cancel the order.</source>
        <comment>frozen until when</comment>
        <translation>%1。它不会自动开始：请手动开始，或取消任务。</translation>
    </message>
    <message>
        <source>No runner with the label “%1” is running. Start one, or go on with it here.</source>
        <translation>没有正在运行的、带标签“%1”的运行器。请启动一个，或在本机继续。</translation>
    </message>
    <message>
        <source>The runner %1 is silent, and no other with the label “%2” is running. Start one, or go on with it here.</source>
        <translation>运行器 %1 没有响应，也没有其他带标签“%2”的运行器在运行。请启动一个，或在本机继续。</translation>
    </message>
    <message>
        <source>Approved, and not released yet.</source>
        <translation>审核通过，尚未发布上线。</translation>
    </message>
    <message>
        <source>Published, and not submitted for review yet.</source>
        <translation>已发布，尚未提交审核。</translation>
    </message>
</context>
<context>
    <name>flotilla::ImportDialog</name>
    <message>
        <source>Import mini programs</source>
        <translation>导入小程序</translation>
    </message>
    <message>
        <source>What the import will do, line by line</source>
        <translation>逐行预览导入结果</translation>
    </message>
    <message>
        <source>Empty cells leave what is there. Tags are added to those that are there. Bad lines are left out.</source>
        <translation>空单元格不改动原有内容；标签追加到原有标签；有误的行会跳过。</translation>
    </message>
    <message>
        <source>Import from the clipboard</source>
        <translation>从剪贴板导入</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>从 %1 导入</translation>
    </message>
    <message numerus="yes">
        <source>%n will be added</source>
        <translation>
            <numerusform>新增 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be changed</source>
        <translation>
            <numerusform>修改 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are there already, nothing to change</source>
        <translation>
            <numerusform>%n 个已存在，无需修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be used</source>
        <translation>
            <numerusform>%n 行有误</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>名单为空。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n</source>
        <translation>
            <numerusform>导入 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>AppID is in</source>
        <translation>AppID 所在列</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>choose a column</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>no column</source>
        <translation>无此列</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>choose an encoding</source>
        <translation>请选择编码</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Choose the encoding in which the names are right.</source>
        <translation>请选择能正确显示名称的编码。</translation>
    </message>
    <message numerus="yes">
        <source>Tick %n</source>
        <translation>
            <numerusform>勾选 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, what goes there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Bad lines are left out.</source>
        <translation>有问题的行会被略过。</translation>
    </message>
    <message>
        <source>Empty cells leave what is there. Bad lines are left out.</source>
        <translation>空单元格保持原有内容不变。有问题的行会被略过。</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>operation, name of a file</comment>
        <translation>%1（来自 %2）</translation>
    </message>
    <message numerus="yes">
        <source>%n mini program(s) can be used</source>
        <translation>
            <numerusform>%n 个小程序可以使用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n</source>
        <translation>
            <numerusform>继续处理 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::ImportPreviewModel</name>
    <message>
        <source>✖ bad</source>
        <translation>✖ 有误</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>AppID</source>
        <translation>AppID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>flotilla::JsonSheet</name>
    <message>
        <source>Use this text</source>
        <translation>使用此内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Texts that were kept</source>
        <translation>已保留的内容</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>保留为…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keeps this text under a name, for everybody who opens this workspace.</source>
        <translation>以某个名称保留此内容，打开此工作区的所有人都可使用。</translation>
    </message>
    <message>
        <source>What this mini program &amp;gets:</source>
        <translation>此小程序得到的内容(&amp;G)：</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name, AppID</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>实际发送内容</translation>
    </message>
    <message>
        <source>Changes since the last time</source>
        <translation>与上次相比的变化</translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>内容无误。</translation>
    </message>
    <message>
        <source>There is no preview as long as something is wrong with the text.</source>
        <translation>内容有误，暂无法预览。</translation>
    </message>
    <message>
        <source>What this mini program got before is not known in this workspace.</source>
        <translation>此工作区中没有该小程序上次得到的内容。</translation>
    </message>
    <message>
        <source>No text was kept yet</source>
        <translation>尚未保留任何内容</translation>
    </message>
    <message>
        <source>Take a kept text…</source>
        <translation>取用已保留的内容…</translation>
    </message>
    <message>
        <source>The kept texts could not be read: %1</source>
        <translation>无法读取已保留的内容：%1</translation>
    </message>
    <message>
        <source>Keep this text</source>
        <translation>保留此内容</translation>
    </message>
    <message>
        <source>Name of the text. One with the same name is replaced.</source>
        <translation>内容的名称。同名的将被替换。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>It was not kept: %1</source>
        <translation>未能保留：%1</translation>
    </message>
</context>
<context>
    <name>flotilla::KeyDetails</name>
    <message>
        <source>%1: %2 by %3 (%4)</source>
        <comment>an operation, 3 days ago, who, the exact time</comment>
        <translation>%1：%2，%3（%4）</translation>
    </message>
    <message>
        <source>The value is in %1, stored %2 by %3.</source>
        <comment>a keychain, 3 days ago, who</comment>
        <translation>密钥值保存在 %1 中，%2由 %3 存入。</translation>
    </message>
    <message>
        <source>An old value is in %1, stored %2 by %3: the key was replaced since, and the new value was lost on the way. Reset the key.</source>
        <comment>a keychain, 3 days ago, who</comment>
        <translation>%1中保存的是旧值，%2由 %3 存入：密钥此后已更换，而新值在返回途中丢失。请重置密钥。</translation>
    </message>
    <message>
        <source>The value was stored %1 by %2, but %3 does not have it any more. Reset the key if nobody has it.</source>
        <comment>3 days ago, who, a keychain</comment>
        <translation>密钥值 %1由 %2 存入，但 %3 中已找不到。如果没有人保存，请重置密钥。</translation>
    </message>
    <message>
        <source>The value is not kept here: it was made elsewhere, or there is none.</source>
        <translation>此处没有保存密钥值：密钥是在别处生成的，或者尚未生成。</translation>
    </message>
    <message>
        <source>The last time it could not be asked: %1</source>
        <translation>上次未能查询：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>已选 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The values of %n of them are kept here.</source>
        <translation>
            <numerusform>其中 %n 个的密钥值保存在此处。</numerusform>
        </translation>
    </message>
    <message>
        <source>No value is kept here.</source>
        <translation>此处没有保存密钥值。</translation>
    </message>
    <message>
        <source>Check in the keychain</source>
        <translation>在密钥环中检查</translation>
    </message>
    <message>
        <source>Forget the value…</source>
        <translation>移除保存的密钥值…</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开该操作</translation>
    </message>
    <message>
        <source>Leave it out of the order</source>
        <translation>从该操作中排除</translation>
    </message>
    <message>
        <source>The value is not kept here.</source>
        <translation>密钥值未保存在此处。</translation>
    </message>
</context>
<context>
    <name>flotilla::KeyLook</name>
    <message numerus="yes">
        <source>Found in %1: the values of %n mini program(s).</source>
        <translation>
            <numerusform>在%1中找到 %n 个小程序的密钥值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not found in %1: the values of %n mini program(s).</source>
        <translation>
            <numerusform>在%1中没有找到 %n 个小程序的密钥值。</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be looked at: %1</source>
        <translation>无法查看：%1</translation>
    </message>
</context>
<context>
    <name>flotilla::KeyModel</name>
    <message>
        <source>Value</source>
        <translation>密钥值</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近操作</translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>变更人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The last time it could not be asked: %1</source>
        <translation>上次未能查询：%1</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更时间</translation>
    </message>
    <message>
        <source>not told yet</source>
        <comment>the state of a key</comment>
        <translation>尚未获知</translation>
    </message>
    <message>
        <source>%1 (not read)</source>
        <comment>a state that could not be read again</comment>
        <translation>%1（未读取）</translation>
    </message>
    <message>
        <source>%1, waits for you</source>
        <comment>the state of a key</comment>
        <translation>%1，等待处理</translation>
    </message>
</context>
<context>
    <name>flotilla::KeychainPanel</name>
    <message>
        <source>Unlock…</source>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>The keychain asks for its password in a window of its own.</source>
        <translation>密钥环正在它自己的窗口中询问密码。</translation>
    </message>
    <message>
        <source>This is the practice workspace. Its connections lead to simulated platforms on this computer and cannot be changed. To add your own, open Flotilla on your own workspace.</source>
        <translation>这是练习工作区。其中的连接指向本机的模拟平台，不能修改。要添加自己的连接，请在自己的工作区中打开 Flotilla。</translation>
    </message>
    <message>
        <source>There is no keychain in this session. Secrets can be kept in memory until you quit.</source>
        <translation>此会话中没有密钥环。密钥可以保留在内存中，直到您退出。</translation>
    </message>
    <message>
        <source>The library libsecret is missing, through which the keychain is reached. Install it (libsecret-1-0) and start again, or keep secrets in memory until you quit.</source>
        <translation>缺少访问钥匙串所需的 libsecret 库。请安装它（libsecret-1-0）并重新启动，或把密钥保留在内存中直到退出。</translation>
    </message>
    <message>
        <source>The keychain is locked, so secrets can be neither read nor stored.</source>
        <translation>密钥环已锁定，因此既不能读取也不能保存密钥。</translation>
    </message>
    <message>
        <source>The keychain does not answer, so secrets can be neither read nor stored. They can be kept in memory until you quit. Once it answers again, press F5.</source>
        <translation>密钥环没有响应，因此密钥既不能读取也不能保存。可以将其保存在内存中，直到退出为止。密钥环恢复响应后，请按 F5。</translation>
    </message>
</context>
<context>
    <name>flotilla::KeychainRequest</name>
    <message>
        <source>The keychain did not answer in time. It may be waiting for its password in a window of its own: answer there, then try again.</source>
        <translation>密钥环没有及时响应，可能正在弹出的窗口中等待输入密码。请完成输入后重试。</translation>
    </message>
    <message>
        <source>The keychain has no secret for this connection. Enter it once more in the connection.</source>
        <translation>密钥环中没有该连接的密钥，请编辑连接并重新输入。</translation>
    </message>
    <message>
        <source>The secret is no text: it has characters that a keychain cannot keep.</source>
        <translation>密钥不是有效文本，含有密钥环无法保存的字符。</translation>
    </message>
    <message>
        <source>The keychain kept the secret although it was told to remove it. Remove it with the keychain&apos;s own program.</source>
        <translation>密钥环未按要求删除密钥，请用密钥环自带的程序删除。</translation>
    </message>
    <message>
        <source>The keychain refused access. Unlock it or allow Flotilla to use it, then try again.</source>
        <translation>密钥环拒绝访问。请解锁或允许 Flotilla 使用，然后重试。</translation>
    </message>
    <message>
        <source>The keychain could not be used: %1.</source>
        <translation>无法使用密钥环：%1。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it, for example with “Passwords and Keys” or by logging in again, then try again.</source>
        <translation>密钥环已锁定。请解锁（例如使用“密码和密钥”，或重新登录）后重试。</translation>
    </message>
    <message>
        <source>The keychain has no keyring yet. Create one, for example with “Passwords and Keys”, then try again.</source>
        <translation>还没有创建密钥环。请创建一个（例如使用“密码和密钥”）后重试。</translation>
    </message>
    <message>
        <source>There is no keychain in this session. Start one, for example GNOME Keyring or KWallet, or keep the secret in memory for this run.</source>
        <translation>当前会话没有密钥环。请启动 GNOME Keyring 或 KWallet 等密钥环，或在本次运行中将密钥保存在内存。</translation>
    </message>
    <message>
        <source>The library libsecret is missing, through which the keychain is reached. Install it (libsecret-1-0), then start again.</source>
        <translation>缺少访问密钥环所需的库 libsecret。请安装它（libsecret-1-0），然后重新启动。</translation>
    </message>
    <message>
        <source>The keychain is locked and asks for its password in a window of its own. Answer there, then try again.</source>
        <translation>密钥环已锁定，正在它自己的窗口中询问密码。请在那里输入密码，然后重试。</translation>
    </message>
    <message>
        <source>The keychain is locked, and its question for the password was not answered. Unlock it, then try again.</source>
        <translation>密钥环已锁定，询问密码的窗口未得到答复。请解锁密钥环，然后重试。</translation>
    </message>
</context>
<context>
    <name>flotilla::KeychainSecretStore</name>
    <message>
        <source>KWallet</source>
        <translation>KWallet</translation>
    </message>
    <message>
        <source>GNOME Keyring</source>
        <translation>GNOME Keyring</translation>
    </message>
    <message>
        <source>the keychain of your session</source>
        <translation>当前会话的密钥环</translation>
    </message>
</context>
<context>
    <name>flotilla::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Filter: words, state:waiting, state:kept</source>
        <translation>筛选：关键词、state:waiting、state:kept</translation>
    </message>
    <message>
        <source>Filter the keys</source>
        <translation>筛选密钥</translation>
    </message>
    <message>
        <source>State of the keys</source>
        <translation>密钥状态</translation>
    </message>
    <message>
        <source>Keys of the mini programs</source>
        <translation>小程序密钥</translation>
    </message>
    <message>
        <source>The journal could not be read: %1</source>
        <translation>无法读取操作记录：%1</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a state, how many</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Select the mini programs whose keys are to be changed.</source>
        <translation>请选择要变更密钥的小程序。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>selected, all</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Select mini programs first.</source>
        <translation>请先选择小程序。</translation>
    </message>
    <message>
        <source>None of the selected keys is in a state for it.</source>
        <translation>所选密钥的状态都不允许此操作。</translation>
    </message>
    <message numerus="yes">
        <source>%n of the selected mini programs are left out: their keys are in no state for it.</source>
        <translation>
            <numerusform>所选小程序中有 %n 个不参与：其密钥状态不允许此操作。</numerusform>
        </translation>
    </message>
    <message>
        <source>No key matches what you chose.</source>
        <translation>没有符合所选条件的密钥。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>The platform is being asked.</source>
        <translation>正在询问平台。</translation>
    </message>
    <message>
        <source>The connection has no mini programs yet.</source>
        <translation>此连接还没有小程序。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>The platform has not been asked about the keys yet.</source>
        <translation>尚未向平台查询密钥。</translation>
    </message>
    <message>
        <source>Ask it now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Forget the value</source>
        <translation>移除保存的密钥值</translation>
    </message>
    <message>
        <source>Remove the key of “%1” from %2?</source>
        <translation>从 %2 中移除“%1”的密钥值？</translation>
    </message>
    <message numerus="yes">
        <source>Remove the keys of %n mini programs from %1?</source>
        <translation>
            <numerusform>从 %1 中移除 %n 个小程序的密钥值？</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform keeps the key, and it goes on working. It shows no key a second time: if nobody else has the value, only a reset makes a new one.</source>
        <translation>平台上的密钥不受影响，继续有效。平台不会再次显示密钥：如果别处没有保存，只能重置后重新生成。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The value was removed from %1.</source>
        <translation>密钥值已从 %1 中移除。</translation>
    </message>
    <message>
        <source>The value could not be removed: %1</source>
        <translation>无法移除密钥值：%1</translation>
    </message>
</context>
<context>
    <name>flotilla::LaneColumn</name>
    <message>
        <source>Choose a connection.</source>
        <translation>请选择连接。</translation>
    </message>
    <message>
        <source>Reading the apps…</source>
        <translation>正在读取应用…</translation>
    </message>
    <message>
        <source>The apps could not be read: %1</source>
        <translation>读取应用失败：%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No app matches the filter.</source>
        <translation>没有符合筛选条件的应用。</translation>
    </message>
    <message>
        <source>This connection has no apps in its environment.</source>
        <translation>该连接的环境中没有应用。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Not up to date, read %1. %2</source>
        <translation>数据不是最新，%1读取。%2</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen.</source>
        <comment>apps</comment>
        <translation>
            <numerusform>已选择 %n 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen apps are not in this list.</source>
        <translation>
            <numerusform>已选择的应用中有 %n 个不在此列表中。</numerusform>
        </translation>
    </message>
    <message>
        <source>1  &amp;App</source>
        <translation>1  应用(&amp;A)</translation>
    </message>
    <message>
        <source>Search apps</source>
        <translation>搜索应用</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>The list could not be read: %1</source>
        <translation>无法读取列表：%1</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>没有符合筛选条件的项目。</translation>
    </message>
    <message>
        <source>The platform lists nothing that could be chosen.</source>
        <translation>平台没有列出可选择的内容。</translation>
    </message>
    <message>
        <source>What was chosen is not in this list.</source>
        <translation>所选内容不在此列表中。</translation>
    </message>
    <message>
        <source>1  %1</source>
        <comment>what is chosen, e.g. Template</comment>
        <translation>1  %1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>flotilla::LibraryModel</name>
    <message numerus="yes">
        <source>%n online</source>
        <translation>
            <numerusform>%n 个线上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on trial</source>
        <translation>
            <numerusform>%n 个体验版</numerusform>
        </translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Who has the version</source>
        <translation>使用该版本的小程序</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>未发现使用</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未查询</translation>
    </message>
</context>
<context>
    <name>flotilla::LibraryPage</name>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>The platform is being asked already.</source>
        <translation>正在查询平台。</translation>
    </message>
    <message>
        <source>asking the platform</source>
        <translation>正在查询平台</translation>
    </message>
    <message>
        <source>platform read %1</source>
        <comment>3 min ago</comment>
        <translation>%1读取平台</translation>
    </message>
    <message>
        <source>platform not read yet (F5)</source>
        <translation>尚未读取平台（F5）</translation>
    </message>
    <message>
        <source>%1 What is shown was read before.</source>
        <translation>%1 显示的是之前读取的内容。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
</context>
<context>
    <name>flotilla::LibrarySection</name>
    <message>
        <source>Choose one first.</source>
        <translation>请先选择一项。</translation>
    </message>
    <message>
        <source>Publish %1…</source>
        <comment>a version</comment>
        <translation>发布 %1…</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>模板库</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿箱</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a list, how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The platform is being asked.</source>
        <translation>正在查询平台。</translation>
    </message>
    <message>
        <source>The list could not be read: %1</source>
        <translation>列表无法读取：%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The library is empty. Add a draft to it, then it can be published.</source>
        <translation>模板库是空的。将草稿加入模板库后即可发布。</translation>
    </message>
    <message>
        <source>There are no drafts. One appears when a developer uploads to the platform&apos;s own development mini program.</source>
        <translation>草稿箱是空的。开发者向平台的开发小程序上传代码后会出现草稿。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>The platform has not been asked yet.</source>
        <translation>尚未查询平台。</translation>
    </message>
    <message>
        <source>Ask it now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Version %1, ID %2</source>
        <comment>of a template</comment>
        <translation>版本 %1，ID %2</translation>
    </message>
    <message>
        <source>Who has this version: %1</source>
        <translation>使用该版本的小程序：%1</translation>
    </message>
    <message>
        <source>Who has this version is not known: the mini programs were not asked yet.</source>
        <translation>尚不知道谁在使用此版本：还没有查询过小程序。</translation>
    </message>
    <message>
        <source>%1 (in use)…</source>
        <comment>an operation</comment>
        <translation>%1（使用中）…</translation>
    </message>
</context>
<context>
    <name>flotilla::LiftFreeze</name>
    <message>
        <source>Do it all the same: lift the freeze for this order</source>
        <translation>仍要执行：为该任务解除封版</translation>
    </message>
    <message>
        <source>Why; the trail keeps it</source>
        <translation>原因；操作轨迹会保留</translation>
    </message>
    <message>
        <source>Why the freeze is lifted</source>
        <translation>解除封版的原因</translation>
    </message>
</context>
<context>
    <name>flotilla::ListsEditor</name>
    <message>
        <source>What the mini programs have now is being read.</source>
        <translation>正在读取小程序的现有内容。</translation>
    </message>
    <message numerus="yes">
        <source>What %n of the mini programs have now could not be read. Leave them out, or open this again.</source>
        <translation>
            <numerusform>有 %n 个小程序的现有内容无法读取。请排除它们，或重新打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a list first, or tick it.</source>
        <translation>请先修改或勾选一个列表。</translation>
    </message>
    <message>
        <source>Nothing would change: all of them have it so already.</source>
        <translation>没有变化：它们都已是这样。</translation>
    </message>
    <message>
        <source>− %1 · %2 · removed</source>
        <comment>a list, its entry</comment>
        <translation>− %1 · %2 · 移除</translation>
    </message>
    <message>
        <source>+ %1 · %2 · added</source>
        <comment>a list, its entry</comment>
        <translation>+ %1 · %2 · 新增</translation>
    </message>
    <message>
        <source>%1 · %2 · kept</source>
        <comment>a list, its entry</comment>
        <translation>%1 · %2 · 保留</translation>
    </message>
    <message>
        <source>− %1 · %2 · removed from %3 of %4</source>
        <comment>a list, its entry, numbers</comment>
        <translation>− %1 · %2 · 从 %4 个中的 %3 个移除</translation>
    </message>
    <message>
        <source>+ %1 · %2 · added to %3 of %4</source>
        <comment>a list, its entry, numbers</comment>
        <translation>+ %1 · %2 · 添加到 %4 个中的 %3 个</translation>
    </message>
    <message>
        <source>%1 · %2 · kept by %3 of %4</source>
        <comment>a list, its entry, numbers</comment>
        <translation>%1 · %2 · %4 个中的 %3 个保留</translation>
    </message>
    <message>
        <source>asking the platform: %1 of %2</source>
        <comment>numbers</comment>
        <translation>正在询问平台：%1 / %2</translation>
    </message>
    <message>
        <source>No list is changed yet.</source>
        <translation>尚未修改任何列表。</translation>
    </message>
    <message>
        <source>Removed: %1 · added: %2 · kept: %3 · mini programs that change: %4 of %5</source>
        <comment>numbers</comment>
        <translation>移除：%1 · 新增：%2 · 保留：%3 · 有变化的小程序：%4 / %5</translation>
    </message>
    <message>
        <source>%1 (%2) •</source>
        <comment>a list that is sent, how many entries</comment>
        <translation>%1 (%2) •</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a list, how many entries</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n that could not be read</source>
        <translation>
            <numerusform>排除 %n 个无法读取的</numerusform>
        </translation>
    </message>
    <message>
        <source>What it has now, to be changed</source>
        <translation>现有内容，可修改</translation>
    </message>
    <message>
        <source>What all of them have now, to be changed</source>
        <translation>它们共有的内容，可修改</translation>
    </message>
    <message>
        <source>What that does</source>
        <translation>将产生的变化</translation>
    </message>
    <message>
        <source>Send this list</source>
        <translation>提交此列表</translation>
    </message>
    <message>
        <source>One entry a line</source>
        <translation>每行一项</translation>
    </message>
</context>
<context>
    <name>flotilla::LogindSleepGuard</name>
    <message>
        <source>Mini programs are being published</source>
        <translation>正在发布小程序</translation>
    </message>
</context>
<context>
    <name>flotilla::MainWindow</name>
    <message>
        <source>Flotilla — Practice</source>
        <translation>Flotilla — 演练</translation>
    </message>
    <message>
        <source>Flotilla — %1</source>
        <translation>Flotilla — %1</translation>
    </message>
    <message>
        <source>Flotilla</source>
        <translation>Flotilla</translation>
    </message>
    <message>
        <source>action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Stop everything</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Read this page again</source>
        <translation>重新读取本页</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>The connection “%1” of that batch no longer exists, so it cannot be published again.</source>
        <translation>该批次的连接“%1”已不存在，无法再次发布。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title of the window, workspace</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>team workspace %1</source>
        <translation>团队工作区 %1</translation>
    </message>
    <message>
        <source>team workspace %1, you are its %2</source>
        <comment>workspace, role</comment>
        <translation>团队工作区 %1，您是%2</translation>
    </message>
    <message>
        <source>Open a team workspace…</source>
        <translation>打开团队工作区…</translation>
    </message>
</context>
<context>
    <name>flotilla::MessageAdder</name>
    <message>
        <source>Keywords as %1 has them. Tick who gets the same.</source>
        <comment>a mini program</comment>
        <translation>关键词与 %1 相同。请勾选要复制到的小程序。</translation>
    </message>
    <message>
        <source>The library has no template of this title any more, so it cannot be copied.</source>
        <translation>模板库中已没有此标题的模板，无法复制。</translation>
    </message>
    <message>
        <source>The keywords could not be read: %1</source>
        <translation>无法读取关键词：%1</translation>
    </message>
    <message>
        <source>The library does not have these keywords any more: %1.</source>
        <translation>模板库中已没有这些关键词：%1。</translation>
    </message>
    <message>
        <source>Choose a template of the library.</source>
        <translation>请在模板库中选择模板。</translation>
    </message>
    <message>
        <source>Say for which scene it is used.</source>
        <translation>请填写使用场景。</translation>
    </message>
    <message>
        <source>Tick the mini programs that get it.</source>
        <translation>请勾选要添加的小程序。</translation>
    </message>
    <message numerus="yes">
        <source>Add to %n mini programs…</source>
        <translation>
            <numerusform>添加到 %n 个小程序…</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to mini programs…</source>
        <translation>添加到小程序…</translation>
    </message>
    <message numerus="yes">
        <source>%n of the ticked ones are hidden by the filter.</source>
        <translation>
            <numerusform>已勾选的小程序中有 %n 个被筛选隐藏。</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection has no mini programs yet.</source>
        <translation>此连接还没有小程序。</translation>
    </message>
    <message>
        <source>No mini program matches the filter.</source>
        <translation>没有符合筛选条件的小程序。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a message template, its keywords</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>模板库</translation>
    </message>
    <message>
        <source>What the user will see</source>
        <translation>用户将看到</translation>
    </message>
    <message>
        <source>To which mini programs</source>
        <translation>添加到哪些小程序</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>In the message</source>
        <translation>消息中的顺序</translation>
    </message>
    <message>
        <source>Scene in which it is sent</source>
        <translation>使用场景</translation>
    </message>
    <message>
        <source>Filter: words, tag:name</source>
        <translation>筛选：文字，tag:名称</translation>
    </message>
    <message>
        <source>Filter the mini programs</source>
        <translation>筛选小程序</translation>
    </message>
    <message>
        <source>Mini programs that get the template</source>
        <translation>要添加模板的小程序</translation>
    </message>
</context>
<context>
    <name>flotilla::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>flotilla::MessageCopySheet</name>
    <message>
        <source>The library could not be read: %1</source>
        <translation>无法读取模板库：%1</translation>
    </message>
    <message>
        <source>The library has no template “%1” any more, so it cannot be copied.</source>
        <translation>模板库中已没有模板“%1”，无法复制。</translation>
    </message>
    <message>
        <source>In the library “%1” does not have the keyword “%2” any more, so it cannot be copied.</source>
        <translation>模板库中“%1”已没有关键词“%2”，无法复制。</translation>
    </message>
    <message>
        <source>has all of them</source>
        <translation>已全部拥有</translation>
    </message>
    <message>
        <source>lacks all of them</source>
        <translation>全部缺少</translation>
    </message>
    <message>
        <source>lacks %1</source>
        <comment>message templates</comment>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>The library is being read.</source>
        <translation>正在读取模板库。</translation>
    </message>
    <message>
        <source>Tick the mini programs that get them.</source>
        <translation>请勾选要添加的小程序。</translation>
    </message>
    <message>
        <source>These have some of the templates already and would get them twice: %1. Untick them, and copy to them only what they lack.</source>
        <translation>以下小程序已有部分模板，会重复添加：%1。请取消勾选，并只向它们复制缺少的模板。</translation>
    </message>
    <message numerus="yes">
        <source>Copy to %n mini programs…</source>
        <translation>
            <numerusform>复制到 %n 个小程序…</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy to mini programs…</source>
        <translation>复制到小程序…</translation>
    </message>
    <message numerus="yes">
        <source>%n of the ticked ones are hidden by the filter.</source>
        <translation>
            <numerusform>勾选的小程序中有 %n 个被筛选隐藏。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a message template, its keywords</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Copy message templates to others</source>
        <translation>将消息模板复制到其他小程序</translation>
    </message>
    <message>
        <source>Filter: words of a mini program</source>
        <translation>筛选：小程序的名称</translation>
    </message>
    <message>
        <source>Filter the mini programs</source>
        <translation>筛选小程序</translation>
    </message>
    <message>
        <source>Mini programs that get the templates</source>
        <translation>接收模板的小程序</translation>
    </message>
    <message>
        <source>Tick those that lack all of them</source>
        <translation>勾选全部缺少的</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a mini program, what it lacks</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Say for which scene “%1” is used.</source>
        <translation>请填写“%1”的使用场景。</translation>
    </message>
    <message>
        <source>Scene in which “%1” is sent</source>
        <translation>“%1”的使用场景</translation>
    </message>
</context>
<context>
    <name>flotilla::MessageLibrary</name>
    <message>
        <source>The connection has no mini program yet through which it could be asked.</source>
        <translation>此连接还没有可用于查询的小程序。</translation>
    </message>
    <message>
        <source>The platform is being asked.</source>
        <translation>正在询问平台。</translation>
    </message>
    <message>
        <source>The library could not be read: %1</source>
        <translation>无法读取模板库：%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The library has no template like this.</source>
        <translation>模板库中没有这样的模板。</translation>
    </message>
    <message>
        <source>The platform has not been asked yet.</source>
        <translation>尚未查询平台。</translation>
    </message>
    <message>
        <source>Ask it now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>One-time or long-term</source>
        <translation>一次性或长期</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索模板库</translation>
    </message>
    <message>
        <source>Templates of the library</source>
        <translation>模板库中的模板</translation>
    </message>
</context>
<context>
    <name>flotilla::MessageModel</name>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Keywords, in order</source>
        <translation>关键词（按顺序）</translation>
    </message>
</context>
<context>
    <name>flotilla::MessagePreview</name>
    <message>
        <source>%1: %2</source>
        <comment>a keyword, an example</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Choose a template of the library.</source>
        <translation>请在模板库中选择模板。</translation>
    </message>
    <message>
        <source>Pick its keywords: they are the lines of the message.</source>
        <translation>请选择关键词，它们就是消息的各行。</translation>
    </message>
    <message>
        <source>From the mini program; the values are the platform&apos;s examples.</source>
        <translation>来自小程序；内容为平台的示例。</translation>
    </message>
    <message>
        <source>From %1; the values are the platform&apos;s examples.</source>
        <comment>a mini program</comment>
        <translation>来自 %1；内容为平台的示例。</translation>
    </message>
    <message>
        <source>What the user will see</source>
        <translation>用户将看到</translation>
    </message>
</context>
<context>
    <name>flotilla::MessageTemplates</name>
    <message>
        <source>%1: %2</source>
        <comment>a mini program, why it could not be asked</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: only the first %2 of %3 are shown.</source>
        <comment>a mini program, numbers</comment>
        <translation>%1：仅显示 %3 个中的前 %2 个。</translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be asked.</source>
        <translation>
            <numerusform>另有 %n 个未能询问。</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform is being asked already.</source>
        <translation>已在询问平台。</translation>
    </message>
    <message>
        <source>asking the platform: %1 of %2</source>
        <comment>numbers</comment>
        <translation>正在询问平台：%1 / %2</translation>
    </message>
    <message>
        <source>platform read %1</source>
        <comment>3 min ago</comment>
        <translation>%1读取平台</translation>
    </message>
    <message>
        <source>platform not read yet (F5)</source>
        <translation>尚未读取平台数据（F5）</translation>
    </message>
    <message>
        <source>Select a template first.</source>
        <translation>请先选择模板。</translation>
    </message>
    <message>
        <source>No template matches the filter.</source>
        <translation>没有符合筛选条件的模板。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>The platform is being asked.</source>
        <translation>正在询问平台。</translation>
    </message>
    <message>
        <source>No mini program has a message template yet. Add one from the library.</source>
        <translation>还没有小程序添加消息模板。请从模板库添加。</translation>
    </message>
    <message>
        <source>The platform has not been asked yet.</source>
        <translation>尚未查询平台。</translation>
    </message>
    <message>
        <source>Ask it now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a message template, its keywords</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What the mini program sends with this template is refused from then on.</source>
        <translation>此后小程序用该模板发送的消息将被拒绝。</translation>
    </message>
    <message>
        <source>Filter: words of a mini program, a title, a keyword</source>
        <translation>筛选：小程序、标题或关键词中的文字</translation>
    </message>
    <message>
        <source>Filter the templates</source>
        <translation>筛选模板</translation>
    </message>
    <message>
        <source>Message templates</source>
        <translation>消息模板</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Copy to others…</source>
        <translation>复制到其他小程序…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message numerus="yes">
        <source>Copy these %n to others…</source>
        <translation>
            <numerusform>将这 %n 个复制到其他小程序…</numerusform>
        </translation>
    </message>
    <message>
        <source>Select just one: it is done to one after the other.</source>
        <translation>请只选择一个：需逐个进行。</translation>
    </message>
    <message>
        <source>Copy this template to others…</source>
        <translation>将此模板复制到其他小程序…</translation>
    </message>
    <message>
        <source>Delete this template…</source>
        <translation>删除此模板…</translation>
    </message>
</context>
<context>
    <name>flotilla::MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation>订阅消息</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>模板库</translation>
    </message>
    <message>
        <source>Templates of the mini programs</source>
        <translation>各小程序的模板</translation>
    </message>
</context>
<context>
    <name>flotilla::Navigation</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <comment>page, number</comment>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting for you</source>
        <translation>
            <numerusform>%1，%n 项待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::NewSecretSheet</name>
    <message>
        <source>It was copied. The clipboard is cleared after 30 seconds, if it still holds it.</source>
        <translation>已复制。30 秒后如果剪贴板中仍是该密钥，将自动清除。</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新密钥</translation>
    </message>
    <message>
        <source>Each value is shown this once. What was stored is in %1; the platform never shows it again.</source>
        <translation>每个密钥只在此显示一次。已保存的在 %1 中；平台不会再次显示。</translation>
    </message>
    <message>
        <source>Each value is shown this once; the platform never shows it again.</source>
        <translation>每个密钥只在此显示一次，平台不会再次显示。</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n value(s) are nowhere but here: copy each to a safe place and say so, or unlock the keychain and try again.</source>
        <translation>
            <numerusform>%1 有 %n 个密钥只存在于此窗口：请逐个复制到安全的地方并确认，或解锁密钥环后再次存入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Store again</source>
        <translation>再次存入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>First say of each value that it is safe.</source>
        <translation>请先逐个确认密钥已妥善保存。</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>%1 的密钥</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the key of %1</source>
        <translation>复制 %1 的密钥</translation>
    </message>
    <message>
        <source>It is in a safe place</source>
        <translation>已妥善保存</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are nowhere but here: copy each to a safe place and say so. The order has ended, so that they cannot be stored any more.</source>
        <translation>
            <numerusform>有 %n 个密钥只存在于此窗口：请逐个复制到安全的地方并确认。操作已结束，无法再存入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::NoticeBar</name>
    <message>
        <source>“%1”</source>
        <comment>title of an app</comment>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>A batch of %n mini programs</source>
        <translation>
            <numerusform>%n 个小程序的批次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was stopped at %2 with %n to go, when the window was closed. Nothing has been sent since.</source>
        <translation>
            <numerusform>%1 在 %2 随窗口关闭而停止，还剩 %n 个。此后没有发送任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 was not started: nothing has been sent. Until it is started or stopped, no other batch can publish the same app.</source>
        <translation>%2 下达的%1未启动：尚未发送任何请求。在启动或停止它之前，其他批次无法发布同一应用。</translation>
    </message>
    <message numerus="yes">
        <source>%1 was interrupted at %2 with %n to go. Nothing has been sent since.</source>
        <translation>
            <numerusform>%1 于 %2 中断，还剩 %n 个。此后没有发送任何请求。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was interrupted at %2 before its last step, what the app is bound to afterwards. Nothing has been sent since.</source>
        <translation>%1 于 %2 在最后一步（设置应用最终绑定的小程序）之前中断，此后未发送任何请求。</translation>
    </message>
    <message>
        <source>Look and resume</source>
        <translation>核实并继续</translation>
    </message>
    <message>
        <source>Look and start</source>
        <translation>检查并启动</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>暂不处理</translation>
    </message>
</context>
<context>
    <name>flotilla::OfferedBox</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a name, its id</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>flotilla::OperationBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>flotilla::OperationButtons</name>
    <message>
        <source>%1 (%2)…</source>
        <comment>an operation, of how many mini programs</comment>
        <translation>%1（%2）…</translation>
    </message>
    <message>
        <source>All of them are frozen.</source>
        <translation>全部已冻结。</translation>
    </message>
</context>
<context>
    <name>flotilla::OperationPlan</name>
    <message>
        <source>It could not be asked.</source>
        <translation>无法查询。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title, id</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>column, what it tells</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>being asked…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>mini program, what there is for it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1
    %2</source>
        <comment>a line, and below it what is known besides</comment>
        <translation>%1
    %2</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <comment>what an operation has to choose from</comment>
        <translation>计划：%1</translation>
    </message>
    <message>
        <source>not known: %1</source>
        <comment>why</comment>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>not possible: nothing to choose from</source>
        <translation>不可行：没有可选的版本</translation>
    </message>
    <message>
        <source>not possible: it does not have %1</source>
        <translation>不可行：没有 %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>回到 %1</translation>
    </message>
    <message>
        <source>to %1; it also has %2</source>
        <translation>回到 %1；另有 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n possible</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>%n 个可行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need another operation</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>%n 个需要其他操作</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not possible</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>%n 个不可行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>%n 个未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being asked</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>%n 个查询中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)…</source>
        <comment>another operation, of how many</comment>
        <translation>%1 (%2)…</translation>
    </message>
    <message>
        <source>The plan is still being read.</source>
        <translation>仍在读取计划。</translation>
    </message>
    <message>
        <source>Plan: %1 · the table was read %2</source>
        <comment>what an operation has to choose from, 3 min ago</comment>
        <translation>计划：%1 · 列表读取：%2</translation>
    </message>
    <message>
        <source>not possible: %1</source>
        <comment>why</comment>
        <translation>无法操作：%1</translation>
    </message>
    <message>
        <source>needs another operation: %1</source>
        <comment>which</comment>
        <translation>需要其他操作：%1</translation>
    </message>
    <message>
        <source>Leave out these %1: %2 not possible, %3 that need another operation</source>
        <translation>去掉这 %1 个：%2 个无法操作，%3 个需要其他操作</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n that cannot take part</source>
        <translation>
            <numerusform>去掉无法参与的 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot take part: leave them out first.</source>
        <translation>
            <numerusform>其中 %n 个无法参与：请先去掉。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::OperationSheet</name>
    <message>
        <source>Connection: %1 (%2)</source>
        <translation>连接：%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what it is done with, which</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n frozen mini programs are left out.</source>
        <translation>
            <numerusform>已去掉 %n 个冻结的小程序。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The batch could not be written to the journal, so nothing was sent. %1</source>
        <translation>批次无法写入运行记录，因此未发送任何请求。%1</translation>
    </message>
    <message>
        <source>Started, with a warning: %1</source>
        <translation>已启动，但有警告：%1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>flotilla::OptionsColumn</name>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>beginning and end of a sentence</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>&amp;Stop after failures in a row</source>
        <translation>连续失败多少次后停止(&amp;S)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>&amp;Time limit for each mini program</source>
        <translation>每个小程序的时间限制(&amp;T)</translation>
    </message>
    <message>
        <source>3  Options and check</source>
        <translation>3  选项与检查</translation>
    </message>
    <message>
        <source>Edit and preview…</source>
        <translation>编辑并预览…</translation>
    </message>
    <message>
        <source>Edit and preview: %1</source>
        <comment>an option</comment>
        <translation>编辑并预览：%1</translation>
    </message>
</context>
<context>
    <name>flotilla::OrderPicker</name>
    <message>
        <source>%1 · %2</source>
        <comment>a name, what it says for example</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>its place, a name</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>No more than these fit. Drop one to pick another.</source>
        <translation>已达上限。移除一个后才能再选。</translation>
    </message>
    <message numerus="yes">
        <source>%n more can be picked: drag, double click, or Space.</source>
        <translation>
            <numerusform>还可选 %n 个：拖动、双击或按空格键。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick it</source>
        <translation>选入</translation>
    </message>
    <message>
        <source>Drop it (Del)</source>
        <translation>移除（Del）</translation>
    </message>
    <message>
        <source>Up (Alt+Up)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down put them in order, Del drops one.</source>
        <translation>Alt+↑ 和 Alt+↓ 调整顺序，Del 移除。</translation>
    </message>
</context>
<context>
    <name>flotilla::OverviewBar</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>The platform is being asked already.</source>
        <translation>正在查询平台。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stops asking the platform; what was answered stays</source>
        <translation>停止查询平台；已得到的结果会保留</translation>
    </message>
    <message>
        <source>%1 What is shown was read before.</source>
        <translation>%1 显示的是之前读取的内容。</translation>
    </message>
    <message>
        <source>Which mini programs there are was not told; those that are known were asked all the same. %1</source>
        <translation>平台没有告知有哪些小程序；已知的小程序仍已逐个查询。%1</translation>
    </message>
</context>
<context>
    <name>flotilla::OverviewCommand</name>
    <message>
        <source>The platform of the connection “%1” has no “%2”.</source>
        <translation>连接“%1”所属的平台没有“%2”。</translation>
    </message>
    <message>
        <source>As the platform told it at %1; --refresh asks anew.</source>
        <translation>以上为平台在 %1 给出的信息；使用 --refresh 重新查询。</translation>
    </message>
    <message>
        <source>No connection here has “%1”.</source>
        <translation>这里没有支持“%1”的连接。</translation>
    </message>
    <message>
        <source>The platform was not asked for all of them yet; --refresh asks it.</source>
        <translation>尚未向平台查询全部小程序；使用 --refresh 进行查询。</translation>
    </message>
    <message>
        <source>Say with --connection whose mini programs these are.</source>
        <translation>请用 --connection 说明这些小程序属于哪个连接。</translation>
    </message>
    <message>
        <source>The workspace knows no such mini program of this connection; --refresh asks the platform.</source>
        <translation>工作区里这个连接没有这样的小程序；--refresh 会向平台查询。</translation>
    </message>
    <message>
        <source>%1 of those named are not in the workspace; --refresh asks the platform for them.</source>
        <translation>所列小程序中有 %1 个不在工作区；使用 --refresh 可向平台查询。</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n mini programs to %1.</source>
        <translation>
            <numerusform>已将 %n 个小程序写入 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::OverviewFeed</name>
    <message>
        <source>asking the platform: %1 of %2</source>
        <translation>正在查询平台：%1 / %2</translation>
    </message>
    <message>
        <source>asking the platform which mini programs there are</source>
        <translation>正在向平台查询小程序列表</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be asked</source>
        <translation>
            <numerusform>%n 个未能查询</numerusform>
        </translation>
    </message>
    <message>
        <source>platform could not be read</source>
        <translation>平台无法读取</translation>
    </message>
    <message>
        <source>platform not read since %1</source>
        <comment>3 min ago</comment>
        <translation>自%1起未能读取平台</translation>
    </message>
    <message>
        <source>platform not read yet (F5)</source>
        <translation>尚未读取平台（F5）</translation>
    </message>
    <message>
        <source>platform read %1</source>
        <comment>3 min ago</comment>
        <translation>%1读取平台</translation>
    </message>
</context>
<context>
    <name>flotilla::OverviewReader</name>
    <message>
        <source>The platform&apos;s answer told no state of it.</source>
        <translation>平台的应答没有给出其状态。</translation>
    </message>
    <message>
        <source>It could not be asked.</source>
        <translation>无法查询。</translation>
    </message>
    <message>
        <source>It was stopped before all of them were asked.</source>
        <translation>在全部查询完之前已停止。</translation>
    </message>
    <message>
        <source>The platform does not have it any more.</source>
        <translation>平台上已没有该小程序。</translation>
    </message>
</context>
<context>
    <name>flotilla::PageHeader</name>
    <message>
        <source>%1 · %2</source>
        <comment>what the connection is for · its name</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>搜索或命令</translation>
    </message>
    <message>
        <source>Stop everything</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Search or command  Ctrl+K</source>
        <translation>搜索或命令  Ctrl+K</translation>
    </message>
    <message>
        <source>Finds pages, mini programs, batches and actions (Ctrl+K)</source>
        <translation>查找页面、小程序、批次和操作（Ctrl+K）</translation>
    </message>
    <message>
        <source>Stops every running batch at a safe point, at once and without a question (Ctrl+.)</source>
        <translation>立即在安全点停止所有运行中的批次，不再确认（Ctrl+.）</translation>
    </message>
</context>
<context>
    <name>flotilla::PaletteEntries</name>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>action · %1</source>
        <comment>page</comment>
        <translation>操作 · %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>connection, what it is for</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>全部连接</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>batch, when</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>name, AppID</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>%1, planned for %2</source>
        <comment>batch, a moment</comment>
        <translation>%1，计划于 %2 开始</translation>
    </message>
    <message>
        <source>planned order</source>
        <translation>计划中的任务</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置项</translation>
    </message>
</context>
<context>
    <name>flotilla::PasswordCommand</name>
    <message>
        <source>Password for %1 (it is not shown): </source>
        <translation>%1 的密码（输入时不显示）：</translation>
    </message>
    <message>
        <source>The keychain has no password for %1 any more.</source>
        <translation>钥匙串里不再有 %1 的密码。</translation>
    </message>
    <message>
        <source>Interrupted before it was done.</source>
        <translation>尚未完成就被中断。</translation>
    </message>
    <message>
        <source>%1 The password was not kept.</source>
        <comment>why the server cannot be reached</comment>
        <translation>%1 密码没有保存。</translation>
    </message>
    <message>
        <source>The password for %1 is kept in %2.</source>
        <translation>%1 的密码已保存在%2中。</translation>
    </message>
</context>
<context>
    <name>flotilla::PickModel</name>
    <message>
        <source>never</source>
        <comment>published</comment>
        <translation>未发布</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>AppID</source>
        <translation>AppID</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>上次发送</translation>
    </message>
</context>
<context>
    <name>flotilla::PictureView</name>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>原始大小</translation>
    </message>
</context>
<context>
    <name>flotilla::PlannedList</name>
    <message>
        <source>%1: %2</source>
        <comment>connection, frozen until when</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Start now…</source>
        <translation>立即开始…</translation>
    </message>
    <message>
        <source>Start now: %1</source>
        <comment>title of a batch</comment>
        <translation>立即开始：%1</translation>
    </message>
    <message>
        <source>Its start time is past: %1. It waits for you.</source>
        <translation>开始时间已过：%1。等待您处理。</translation>
    </message>
    <message>
        <source>begins %1</source>
        <translation>将于 %1 开始</translation>
    </message>
    <message>
        <source>Batch %1 did not begin, and nothing was sent: %2</source>
        <translation>批次 %1 未开始，未发送任何内容：%2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>连接：%1</translation>
    </message>
    <message>
        <source>Nothing was sent for it, and nothing will be.</source>
        <translation>尚未发送任何内容，也不会再发送。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>It begins now instead of %1.</source>
        <comment>a moment</comment>
        <translation>现在就开始，而不是 %1。</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>取消任务</translation>
    </message>
    <message numerus="yes">
        <source>Cancel the order “%1”? It is for %n mini programs.</source>
        <translation>
            <numerusform>要取消任务“%1”吗？它针对 %n 个小程序。</numerusform>
        </translation>
    </message>
    <message>
        <source>Begins: %1</source>
        <comment>a moment</comment>
        <translation>开始时间：%1</translation>
    </message>
    <message numerus="yes">
        <source>Cancel the order for %n</source>
        <translation>
            <numerusform>取消 %n 个小程序的任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the order…</source>
        <translation>取消任务…</translation>
    </message>
    <message>
        <source>Cancel the order: %1</source>
        <comment>title of a batch</comment>
        <translation>取消任务：%1</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>等待第二人批准</translation>
    </message>
    <message>
        <source>waits for a second person · begins %1</source>
        <translation>等待第二人批准 · %1 开始</translation>
    </message>
    <message>
        <source>No runner takes it any more. It waits for you.</source>
        <translation>没有运行器会再执行它，等待您处理。</translation>
    </message>
    <message>
        <source>waits for a runner “%1”</source>
        <translation>等待运行器“%1”</translation>
    </message>
    <message>
        <source>its connection is frozen when it should begin: %1</source>
        <translation>到开始时间时连接处于封版：%1</translation>
    </message>
</context>
<context>
    <name>flotilla::PlannedStarts</name>
    <message>
        <source>batch %1, %2</source>
        <translation>批次 %1，%2</translation>
    </message>
    <message>
        <source>batch %1, as soon as a runner “%2” takes it</source>
        <translation>批次 %1，一旦有运行器“%2”接手就开始</translation>
    </message>
</context>
<context>
    <name>flotilla::PracticeCommand</name>
    <message>
        <source>Practice: a simulated platform on this computer; nothing leaves it.</source>
        <translation>演练：使用本机的模拟平台，数据不会离开本机。</translation>
    </message>
    <message>
        <source>The practice data is missing.</source>
        <translation>缺少演练数据。</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>报告：%1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>flotilla::PracticePlatform</name>
    <message>
        <source>The practice platform did not say where it is. Reinstall Flotilla.</source>
        <translation>模拟平台没有给出访问地址。请重新安装 Flotilla。</translation>
    </message>
    <message>
        <source>The practice platform could not be started: %1 (%2).</source>
        <translation>无法启动模拟平台：%1（%2）。</translation>
    </message>
    <message>
        <source>The practice platform has ended: %1. Start Flotilla again to go on.</source>
        <translation>模拟平台已退出：%1。请重新启动 Flotilla 后继续。</translation>
    </message>
    <message>
        <source>%1 is a workspace with a connection of your own, “%2”. Practice takes a folder of its own: leave out --workspace, or name another folder.</source>
        <translation>%1 是含有您自己的连接“%2”的工作区。演练需使用单独的文件夹：请去掉 --workspace，或指定其他文件夹。</translation>
    </message>
    <message>
        <source>%1 is a team workspace. Practice takes a folder of its own: leave out --workspace, or name a folder.</source>
        <translation>%1 是团队工作区。练习模式使用自己的文件夹：请去掉 --workspace，或指定一个文件夹。</translation>
    </message>
    <message>
        <source>Practice is open already, in another window. Go on there, or close that one and start again.</source>
        <translation>练习模式已在另一个窗口中打开。请在那个窗口继续，或关闭它后重新启动。</translation>
    </message>
</context>
<context>
    <name>flotilla::Preflight</name>
    <message>
        <source>%1 on %2, process %3</source>
        <translation>%2 上的 %1，进程 %3</translation>
    </message>
</context>
<context>
    <name>flotilla::ProcedureSheet</name>
    <message>
        <source>the memory of this run</source>
        <translation>本次运行的内存</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what is done, to which mini program</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The platform has no API for this. Do it in its console for %1 (%2) and tick each step: who did it and when is recorded.</source>
        <comment>name, AppID</comment>
        <translation>平台没有提供此操作的接口。请在平台后台为 %1（%2）完成，并逐步勾选：操作人和时间会被记录。</translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation>打开后台</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Store it in %1</source>
        <comment>a keychain</comment>
        <translation>保存到 %1</translation>
    </message>
    <message>
        <source>Store it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, 3 min ago</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Tick all the steps first.</source>
        <translation>请先勾选所有步骤。</translation>
    </message>
    <message>
        <source>Done the last time by %1.</source>
        <comment>who, 3 days ago</comment>
        <translation>上次完成：%1。</translation>
    </message>
    <message>
        <source>This connection takes its secrets from environment variables, so none can be stored here. Keep it where your own services need it.</source>
        <translation>此连接的密钥来自环境变量，因此无法在这里保存。请把它保存在您自己的服务需要的地方。</translation>
    </message>
    <message>
        <source>It is being stored…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Looking whether one is stored…</source>
        <translation>正在查看是否已保存…</translation>
    </message>
    <message>
        <source>Whether one is stored cannot be seen: %1</source>
        <translation>无法查看是否已保存：%1</translation>
    </message>
    <message>
        <source>None is stored.</source>
        <translation>尚未保存。</translation>
    </message>
    <message>
        <source>One is stored in %1, put there by %2 %3.</source>
        <comment>where, who, 3 min ago</comment>
        <translation>已保存在 %1，由 %2 于%3存入。</translation>
    </message>
    <message>
        <source>One is stored in %1.</source>
        <comment>where</comment>
        <translation>已保存在 %1。</translation>
    </message>
    <message>
        <source>It was not stored: %1 Enter it again once that is mended; it is not kept anywhere else.</source>
        <translation>未能保存：%1 问题解决后请重新输入；它没有保存在其他任何地方。</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link instead.</source>
        <translation>无法打开浏览器。请复制链接。</translation>
    </message>
    <message>
        <source>It was not recorded: %1</source>
        <translation>未能记录：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>step, who and when</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Asks the platform whether it is right: what is typed, or else what is stored.</source>
        <translation>向平台验证是否正确：先验证输入的内容，未输入时验证已保存的。</translation>
    </message>
    <message>
        <source>The platform is asked…</source>
        <translation>正在向平台验证…</translation>
    </message>
    <message>
        <source>It is right: the platform takes it.</source>
        <translation>正确：平台接受了它。</translation>
    </message>
    <message>
        <source>It is wrong: %1</source>
        <translation>不正确：%1</translation>
    </message>
    <message>
        <source>Whether it is right is not known: %1</source>
        <translation>无法确定是否正确：%1</translation>
    </message>
</context>
<context>
    <name>flotilla::ProgramColumn</name>
    <message>
        <source>The mini programs could not be read: %1</source>
        <translation>读取小程序失败：%1</translation>
    </message>
    <message>
        <source>Import a list of mini programs</source>
        <translation>导入小程序名单</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>There is no AppID in this list.</source>
        <translation>名单中没有 AppID。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot be used, so nothing was ticked.</source>
        <translation>
            <numerusform>%n 行有误，未勾选任何小程序。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use the other %n</source>
        <translation>
            <numerusform>使用其余 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The new mini programs could not be saved: %1</source>
        <translation>新增小程序未能保存：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n mini programs of the list are ticked.</source>
        <translation>
            <numerusform>已勾选名单中的 %n 个小程序。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are new in the catalogue.</source>
        <translation>
            <numerusform>其中 %n 个为小程序库新增。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>ticked of all</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 ticked, %2 shown, %3 in the catalogue</source>
        <translation>已勾选 %1，显示 %2，共 %3</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>No mini program matches the filter.</source>
        <translation>没有符合筛选条件的小程序。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Filter, e.g. harbour tag:vip</source>
        <translation>筛选，例如 海港 tag:vip</translation>
    </message>
    <message>
        <source>Filter mini programs</source>
        <translation>筛选小程序</translation>
    </message>
    <message>
        <source>Words must all match. tag:vip looks at tags, state:failed at the last publish, -word excludes.</source>
        <translation>需匹配全部关键词。tag:vip 按标签筛选，state:failed 按上次发布结果筛选，-关键词 表示排除。</translation>
    </message>
    <message>
        <source>Mini programs</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Tick shown</source>
        <translation>勾选显示项</translation>
    </message>
    <message>
        <source>Ticks every mini program that the filter shows (Ctrl+A in the table)</source>
        <translation>勾选筛选后显示的全部小程序（在表格中按 Ctrl+A）</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>全部取消</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>2  &amp;Mini programs</source>
        <translation>2  小程序(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>%n mini programs of this workspace belong to no connection yet.</source>
        <translation>
            <numerusform>此工作区有 %n 个小程序尚不属于任何连接。</numerusform>
        </translation>
    </message>
    <message>
        <source>They belong to “%1”</source>
        <translation>它们属于“%1”</translation>
    </message>
    <message>
        <source>The mini programs could not be saved: %1</source>
        <translation>无法保存小程序：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n mini programs that the filter hides stay ticked, too.</source>
        <translation>
            <numerusform>被筛选隐藏的 %n 个小程序也保持勾选。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Untick the hidden %n</source>
        <translation>
            <numerusform>取消勾选隐藏的 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, %3 hidden</source>
        <comment>ticked of all</comment>
        <translation>%1 / %2，其中 %3 个已隐藏</translation>
    </message>
    <message>
        <source>Ticked only</source>
        <translation>仅看已勾选</translation>
    </message>
    <message>
        <source>Hides the mini programs that are not ticked</source>
        <translation>隐藏未勾选的小程序</translation>
    </message>
    <message numerus="yes">
        <source>%n others were unticked.</source>
        <translation>
            <numerusform>另外 %n 个已取消勾选。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticks the AppIDs that are in the clipboard, and no others</source>
        <translation>勾选剪贴板中的 AppID，并取消其他勾选</translation>
    </message>
    <message>
        <source>Each has its own values of: %1.</source>
        <comment>names of columns</comment>
        <translation>各小程序有各自的值：%1。</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.xlsx)</source>
        <translation>列表 (*.csv *.txt *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>No mini programs yet. Fleet lists those that the platform names; or import a list with their AppIDs, or paste one.</source>
        <translation>还没有小程序。“小程序”页会列出平台给出的小程序；也可以导入或粘贴 AppID 列表。</translation>
    </message>
</context>
<context>
    <name>flotilla::ProgramDialog</name>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>&amp;AppID</source>
        <translation>&amp;AppID</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>Separate several tags with commas.</source>
        <translation>多个标签用逗号分隔。</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Frozen: leave it out of every batch</source>
        <translation>冻结：不参与任何批次(&amp;F)</translation>
    </message>
    <message>
        <source>Add a mini program</source>
        <translation>添加小程序</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Add mini program</source>
        <translation>添加小程序</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This mini program is in the catalogue already.</source>
        <translation>小程序库中已有该小程序。</translation>
    </message>
</context>
<context>
    <name>flotilla::ProgramModel</name>
    <message>
        <source>never</source>
        <translation>未发布</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>A person said: leave this one out of every batch.</source>
        <translation>已由人工设置：不参与任何批次。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>AppID</source>
        <translation>AppID</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>(none)</source>
        <comment>connection of a mini program</comment>
        <translation>（无）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a lane is, which</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>%1 (%2: %3)</source>
        <comment>a version, another column, the other version there</comment>
        <translation>%1（%2：%3）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>3 days ago, the exact time</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>not from here</source>
        <translation>未从此处发布</translation>
    </message>
    <message>
        <source>Nothing was published to it from this workspace; the platform may have a version all the same.</source>
        <translation>没有从此工作区向它发布过；平台上仍可能已有版本。</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>上次发送</translation>
    </message>
</context>
<context>
    <name>flotilla::ProgramTabs</name>
    <message>
        <source>What is shown of the mini program</source>
        <translation>小程序的显示内容</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, what it tells</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The platform was not read yet (F5).</source>
        <translation>尚未读取平台 (F5)。</translation>
    </message>
    <message>
        <source>from the table, read %1</source>
        <comment>3 min ago</comment>
        <translation>来自列表，%1读取</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a time, what happened</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an operation, the batch</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Older entries are in the log of their batches.</source>
        <translation>更早的记录见各批次的日志。</translation>
    </message>
    <message>
        <source>Nothing was done with it from here yet.</source>
        <translation>尚未在这里对它进行过操作。</translation>
    </message>
    <message>
        <source>%1: ended %2 by %3</source>
        <comment>what a person does in the console, when, who</comment>
        <translation>%1：%3 于 %2 完成</translation>
    </message>
    <message>
        <source>%1: not done from here yet</source>
        <comment>what a person does in the console</comment>
        <translation>%1：尚未在此处操作过</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n step(s) done</source>
        <comment>what a person does in the console</comment>
        <translation>
            <numerusform>%1：已完成 %n 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::PublishCommand</name>
    <message>
        <source>The check before the first call found something that stops this batch.</source>
        <translation>发布前检查发现问题，批次未能启动。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n bad row(s). Nothing was started.</source>
        <translation>
            <numerusform>%1 中有 %n 行有误，未启动发布。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batch %1: %n mini program(s).</source>
        <translation>
            <numerusform>批次 %1：%n 个小程序。</numerusform>
        </translation>
    </message>
    <message>
        <source>This batch would not start. Nothing was changed.</source>
        <translation>该批次无法启动，未做任何改动。</translation>
    </message>
    <message>
        <source>%1 If that is right, add --encoding %2; else save the list as CSV in UTF-8.</source>
        <comment>what the list looks like</comment>
        <translation>%1 如果正确，请加上 --encoding %2；否则请将名单另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>The connection “%1” has no --%2, which names what this is done to. Add it again with that.</source>
        <translation>连接“%1”没有 --%2，无法确定操作对象。请带上该选项重新添加连接。</translation>
    </message>
    <message>
        <source>None of these mini programs has the tag “%1”, so there is nobody for that wave.</source>
        <translation>这些小程序都没有标签“%1”，该波次没有小程序。</translation>
    </message>
    <message>
        <source>--confirm must be the number of mini programs that this is done to, which is %1.</source>
        <translation>--confirm 必须是受影响的小程序数量，即 %1。</translation>
    </message>
    <message>
        <source>The platform shows the new value once, and a connection whose key comes from the environment has no place to keep it: add --reveal.</source>
        <translation>平台只显示一次新值，而密钥来自环境变量的连接无处保存：请加上 --reveal。</translation>
    </message>
    <message>
        <source>“%1” would run on the connection “%2”. Nothing was changed.</source>
        <translation>“%1”将对连接“%2”执行。未做任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” would make %n mini program(s). Nothing was changed.</source>
        <translation>
            <numerusform>“%1”将创建 %n 个小程序。未做任何更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” would run for %n mini program(s). Nothing was changed.</source>
        <translation>
            <numerusform>“%1”将对 %n 个小程序执行。未做任何更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection “%1” takes no order for that time. %2. To do it all the same: --lift-freeze &quot;REASON&quot;</source>
        <translation>连接“%1”在该时间不接受任务。%2。仍要执行：--lift-freeze &quot;原因&quot;</translation>
    </message>
    <message>
        <source>The check found something that stops this batch, so it was not ordered.</source>
        <translation>检查发现了阻止该批次的问题，因此未下达。</translation>
    </message>
    <message>
        <source>The platform was not asked from here, the runner does that: %1</source>
        <translation>这里没有询问平台，由运行器来检查：%1</translation>
    </message>
    <message>
        <source>It would wait until a second person has approved it.</source>
        <translation>它会等待，直到第二人批准。</translation>
    </message>
    <message>
        <source>It would begin at %1, %2.</source>
        <translation>将于 %1 开始，%2。</translation>
    </message>
</context>
<context>
    <name>flotilla::PublishPage</name>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>The batch could not be written to the journal, so nothing was sent. %1</source>
        <translation>批次无法写入运行记录，因此未发送任何请求。%1</translation>
    </message>
    <message>
        <source>The batch could not be read: %1</source>
        <translation>读取批次失败：%1</translation>
    </message>
    <message>
        <source>Started, with a warning: %1</source>
        <translation>已启动，但有警告：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n mini programs of that batch are not in the catalogue.</source>
        <translation>
            <numerusform>该批次中有 %n 个小程序不在小程序库中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mini programs of that batch were not in the catalogue and have been added.</source>
        <translation>
            <numerusform>该批次中有 %n 个小程序原先不在小程序库中，现已添加。</numerusform>
        </translation>
    </message>
    <message>
        <source>1  What</source>
        <translation>1  发布内容</translation>
    </message>
    <message>
        <source>2  To whom</source>
        <translation>2  发布对象</translation>
    </message>
    <message>
        <source>3  Options and check</source>
        <translation>3  选项与检查</translation>
    </message>
</context>
<context>
    <name>flotilla::PublishRail</name>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>%n 项阻止发布</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 项警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n 个就绪</numerusform>
        </translation>
    </message>
    <message>
        <source>Asks once, then starts (Ctrl+Enter)</source>
        <translation>确认一次后开始（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示这些小程序</translation>
    </message>
    <message>
        <source>Clears the filter of the mini programs</source>
        <translation>清除小程序的筛选条件</translation>
    </message>
    <message>
        <source>Shows what the check found</source>
        <translation>显示检查结果</translation>
    </message>
</context>
<context>
    <name>flotilla::QueryCommand</name>
    <message>
        <source>The platform of the connection “%1” has no “%2”.</source>
        <translation>连接“%1”所属的平台没有“%2”。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>无法创建文件夹“%1”。</translation>
    </message>
    <message>
        <source>The connection “%1” has no mini program yet.</source>
        <translation>连接“%1”还没有小程序。</translation>
    </message>
</context>
<context>
    <name>flotilla::QueryFeed</name>
    <message>
        <source>The connection has no mini program yet through which it could be asked.</source>
        <translation>该连接下还没有小程序，无法查询。</translation>
    </message>
</context>
<context>
    <name>flotilla::QuerySection</name>
    <message>
        <source>The platform gave no answer that can be read.</source>
        <translation>平台没有给出可读取的答复。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what the platform said, its code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The platform sent no picture that can be shown.</source>
        <translation>平台没有返回可显示的图片。</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>没有。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>……还有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a button does, with what</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>asking the platform…</source>
        <translation>正在查询平台……</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>read %1</source>
        <comment>3 min ago</comment>
        <translation>%1读取</translation>
    </message>
    <message>
        <source>could not be read %1</source>
        <comment>3 min ago</comment>
        <translation>%1读取失败</translation>
    </message>
</context>
<context>
    <name>flotilla::QuotaBar</name>
    <message>
        <source>reading the quota</source>
        <translation>正在读取额度</translation>
    </message>
    <message>
        <source>quota not known</source>
        <translation>额度未知</translation>
    </message>
    <message>
        <source>%1 submissions left</source>
        <comment>for review, this month</comment>
        <translation>剩余提交审核 %1 次</translation>
    </message>
    <message>
        <source>%1 of %2 submissions left</source>
        <comment>for review, this month</comment>
        <translation>剩余提交审核 %1 / %2 次</translation>
    </message>
    <message>
        <source>Submissions for review that are left this month: %1 of %2.</source>
        <translation>本月剩余提交审核次数：%1 / %2。</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>Speed-ups that are left: %1 of %2.</source>
        <translation>剩余加急次数：%1 / %2。</translation>
    </message>
    <message>
        <source>It could not be read the last time: %1</source>
        <translation>上次未能读取：%1</translation>
    </message>
    <message>
        <source>quota of this month not read</source>
        <translation>本月额度尚未读取</translation>
    </message>
    <message>
        <source>%1, %2 planned</source>
        <comment>what is left, how many open plans will take</comment>
        <translation>%1，计划还将占用 %2</translation>
    </message>
    <message>
        <source>%1 (read %2)</source>
        <comment>what is left, 3 h ago</comment>
        <translation>%1（%2读取）</translation>
    </message>
    <message numerus="yes">
        <source>Running and waiting plans will still take %n of them.</source>
        <translation>
            <numerusform>进行中和等待中的计划还将占用 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After that %n would be left.</source>
        <translation>
            <numerusform>之后将剩余 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is %n more than are left.</source>
        <translation>
            <numerusform>比剩余次数多 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read %1.</source>
        <comment>3 min ago</comment>
        <translation>%1读取。</translation>
    </message>
    <message>
        <source>Last read %1: %2 of %3 were left then.</source>
        <comment>3 weeks ago</comment>
        <translation>上次读取（%1）时剩余 %2 次，共 %3 次。</translation>
    </message>
    <message>
        <source>A click shows how it went over time.</source>
        <translation>点击可查看历史变化。</translation>
    </message>
</context>
<context>
    <name>flotilla::QuotaSheet</name>
    <message>
        <source>Submissions for review that were left · %1</source>
        <comment>the name of the connection</comment>
        <translation>剩余提交审核次数 · %1</translation>
    </message>
    <message>
        <source>How far to look back</source>
        <translation>查看的时间范围</translation>
    </message>
    <message>
        <source>The last month</source>
        <translation>最近一个月</translation>
    </message>
    <message>
        <source>The last three months</source>
        <translation>最近三个月</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>Readings, the newest first</source>
        <translation>读取记录，最新的在前</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1: %2 left</source>
        <comment>when it was read, how many</comment>
        <translation>%1：剩余 %2 次</translation>
    </message>
    <message>
        <source>%1: %2 of %3 left</source>
        <comment>when it was read, how many, of how many</comment>
        <translation>%1：剩余 %2 次，共 %3 次</translation>
    </message>
    <message>
        <source>It was not read in this time. Each reading is kept, one an hour at most.</source>
        <translation>这段时间内没有读取过。每次读取都会保留，每小时最多一条。</translation>
    </message>
</context>
<context>
    <name>flotilla::RampView</name>
    <message numerus="yes">
        <source>%n at %1 %</source>
        <comment>plans at a share of the users</comment>
        <translation>
            <numerusform>%n 个在 %1%</numerusform>
        </translation>
    </message>
    <message>
        <source>Ramp of shares</source>
        <translation>灰度比例图</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%n here, %1 %</source>
        <comment>plans at a share of the users</comment>
        <translation>
            <numerusform>%n 个在此，%1%</numerusform>
        </translation>
    </message>
    <message>
        <source>testers</source>
        <comment>who has the version first</comment>
        <translation>体验者</translation>
    </message>
    <message numerus="yes">
        <source>%n with the testers</source>
        <comment>plans</comment>
        <translation>
            <numerusform>%n 个仅体验者</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::ReaderGuard</name>
    <message>
        <source>You may read this team workspace and change nothing in it: you are its viewer. Its owner gives roles.</source>
        <translation>您是这个团队工作区的只读成员：可以查看，不能修改。角色由工作区所有者授予。</translation>
    </message>
</context>
<context>
    <name>flotilla::RemoveConnection</name>
    <message>
        <source>These batches still need the connection “%1”: %2. Resume them, or stop them for good first.</source>
        <translation>以下批次仍需使用连接“%1”：%2。请先继续执行这些批次，或取消其剩余部分。</translation>
    </message>
    <message>
        <source>Removed the connection “%1”.</source>
        <translation>已删除连接“%1”。</translation>
    </message>
    <message>
        <source>No keychain is running here. If a keychain has its secret, it is still there: remove the entry “flotilla” with the keychain&apos;s own program.</source>
        <translation>此处没有运行密钥环。若密钥曾存入密钥环，它仍在其中：请用密钥环自带的程序删除条目“flotilla”。</translation>
    </message>
    <message>
        <source>Its secret could not be removed from the keychain: %1</source>
        <translation>无法从密钥环删除其密钥：%1</translation>
    </message>
    <message numerus="yes">
        <source>The secrets of %n of its mini program(s) were removed from the keychain as well.</source>
        <translation>
            <numerusform>它的 %n 个小程序的密钥也已从密钥环中删除。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::RestWatch</name>
    <message>
        <source>Batch %1 could not go on: %2 It is tried again every minute.</source>
        <translation>批次 %1 无法继续：%2 每分钟会再试一次。</translation>
    </message>
</context>
<context>
    <name>flotilla::ReviewDetails</name>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>submitted %1 (%2)</source>
        <comment>3 days ago, the exact time</comment>
        <translation>%1提交（%2）</translation>
    </message>
    <message>
        <source>Audit ID %1</source>
        <translation>审核单号 %1</translation>
    </message>
    <message>
        <source>The last time it could not be asked: %1</source>
        <translation>上次未能查询：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>已选 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>What the reviewers say</source>
        <translation>审核意见</translation>
    </message>
    <message>
        <source>submitted by %1</source>
        <translation>提交人：%1</translation>
    </message>
</context>
<context>
    <name>flotilla::ReviewModel</name>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 The last time it could not be asked: %2</source>
        <comment>what the state means</comment>
        <translation>%1 上次未能查询：%2</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>%1: in review for %2</source>
        <comment>a time, how long</comment>
        <translation>%1：已审核 %2</translation>
    </message>
    <message>
        <source>Audit ID</source>
        <translation>审核单号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1，超期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>%1 (not read)</source>
        <comment>a state that could not be read again</comment>
        <translation>%1（未读取）</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>审批方</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>提交人</translation>
    </message>
</context>
<context>
    <name>flotilla::ReviewPictures</name>
    <message>
        <source>It is no picture that can be shown.</source>
        <translation>这不是可以显示的图片。</translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n screenshot(s)…</source>
        <translation>
            <numerusform>正在获取 %n 张截图…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n screenshot(s) could not be fetched: %1</source>
        <translation>
            <numerusform>%n 张截图未能获取：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform keeps them for a while only.</source>
        <translation>平台只保留一段时间。</translation>
    </message>
    <message>
        <source>What the reviewers saw:</source>
        <translation>审核截图：</translation>
    </message>
    <message>
        <source>Screenshot %1, show it large</source>
        <translation>截图 %1，放大查看</translation>
    </message>
    <message>
        <source>Show it large</source>
        <translation>放大查看</translation>
    </message>
</context>
<context>
    <name>flotilla::ReviewsPage</name>
    <message>
        <source>Audits</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Filter: words, state:overdue</source>
        <translation>筛选：关键词、state:overdue</translation>
    </message>
    <message>
        <source>Filter the reviews</source>
        <translation>筛选审核</translation>
    </message>
    <message>
        <source>Reviews of the mini programs</source>
        <translation>小程序的审核</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>次审核</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 个超期</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these is in a state for it.</source>
        <translation>其中没有处于适用状态的。</translation>
    </message>
    <message>
        <source>No review matches what you chose.</source>
        <translation>没有符合所选条件的审核。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>No mini program was ever submitted for review. Publish a version and submit it.</source>
        <translation>还没有小程序提交过审核。请先发布一个版本并提交审核。</translation>
    </message>
    <message>
        <source>Go to Publish</source>
        <translation>前往发布</translation>
    </message>
    <message>
        <source>The platform has not been asked about the reviews yet.</source>
        <translation>尚未向平台查询审核情况。</translation>
    </message>
    <message>
        <source>Ask it now</source>
        <translation>立即查询</translation>
    </message>
    <message numerus="yes">
        <source>%n of these could not be read the last time: what is known of them is older.</source>
        <translation>
            <numerusform>其中 %n 个上次未能读取：所知的信息较旧。</numerusform>
        </translation>
    </message>
    <message>
        <source>Release in stages</source>
        <translation>分阶段灰度发布</translation>
    </message>
</context>
<context>
    <name>flotilla::RolloutActions</name>
    <message>
        <source>the new version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>the version before</source>
        <translation>之前的版本</translation>
    </message>
    <message>
        <source>No rollout that goes on is chosen.</source>
        <translation>没有选择进行中的灰度发布。</translation>
    </message>
    <message numerus="yes">
        <source>Widen to %1 % (%n)…</source>
        <comment>of how many mini programs</comment>
        <translation>
            <numerusform>扩大到 %1%（%n 个）…</numerusform>
        </translation>
    </message>
    <message>
        <source>Widen</source>
        <translation>扩大比例</translation>
    </message>
    <message>
        <source>%1 % of the users of each get %2; all others stay with %3. A share can only grow.</source>
        <translation>每个小程序 %1% 的用户使用 %2，其余用户仍使用 %3。比例只能增大。</translation>
    </message>
    <message>
        <source>The last share below all users is reached: the next step is the release to all.</source>
        <translation>已到全量之前的最后比例：下一步是全量发布。</translation>
    </message>
    <message numerus="yes">
        <source>Release to all (%n)…</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>全量发布（%n 个）…</numerusform>
        </translation>
    </message>
    <message>
        <source>Release to all</source>
        <translation>全量发布</translation>
    </message>
    <message>
        <source>Every user gets %1. The rollout is over with that; only a rollback leads back.</source>
        <translation>所有用户使用 %1。灰度随之结束，只能通过版本回退恢复。</translation>
    </message>
    <message numerus="yes">
        <source>Cancel the rollout (%n)…</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>取消灰度发布（%n 个）…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the rollout</source>
        <translation>取消灰度发布</translation>
    </message>
    <message>
        <source>The users who have %1 get %2 back. The approval stays: it can be released again.</source>
        <translation>已使用 %1 的用户恢复为 %2。审核结果保留，可以再次发布。</translation>
    </message>
    <message numerus="yes">
        <source>Roll back (%n)…</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>版本回退（%n 个）…</numerusform>
        </translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>版本回退</translation>
    </message>
    <message>
        <source>Every user gets the version before the one that is online. A rollback cannot be rolled back.</source>
        <translation>所有用户恢复到线上版本的前一版本。版本回退无法再撤销。</translation>
    </message>
    <message>
        <source>While a rollout goes on there is nothing to roll back: cancel it, that is the quicker way.</source>
        <translation>灰度发布进行中不能回退：请取消灰度，这样更快。</translation>
    </message>
    <message>
        <source>Choose one whose rollout is over.</source>
        <translation>请选择灰度已结束的小程序。</translation>
    </message>
    <message>
        <source>All of them are frozen.</source>
        <translation>全部已冻结。</translation>
    </message>
    <message numerus="yes">
        <source>%n at another share are no part of it.</source>
        <translation>
            <numerusform>另有 %n 个处于其他比例，不包括在内。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an option, its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Go on by itself (%n)…</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>自动推进（%n 个）…</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on by itself</source>
        <translation>自动推进</translation>
    </message>
    <message>
        <source>Each share is watched, then the next one follows, from the share that each has now. Proposed: %1.</source>
        <translation>从各自当前的比例开始，观察后自动进入下一比例。建议：%1。</translation>
    </message>
    <message>
        <source>All that are chosen go on by themselves already.</source>
        <translation>所选的都已在自动推进。</translation>
    </message>
    <message numerus="yes">
        <source>No longer by itself (%n)</source>
        <comment>mini programs</comment>
        <translation>
            <numerusform>停止自动推进（%n 个）</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer by itself</source>
        <translation>停止自动推进</translation>
    </message>
    <message>
        <source>They stay at the share that they have. What comes next is up to you.</source>
        <translation>保持当前比例，之后由您决定。</translation>
    </message>
    <message>
        <source>None of them goes on by itself.</source>
        <translation>没有自动推进的。</translation>
    </message>
    <message>
        <source>%1 still goes on by itself: %2</source>
        <translation>%1 仍在自动推进：%2</translation>
    </message>
    <message>
        <source>What was cancelled is rolled back already: all users have the version before.</source>
        <translation>已取消的灰度发布无需再回退：所有用户使用的都是之前的版本。</translation>
    </message>
</context>
<context>
    <name>flotilla::RolloutModel</name>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>All others have</source>
        <translation>其余用户的版本</translation>
    </message>
    <message>
        <source>Share of users</source>
        <translation>用户比例</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The last time it could not be asked: %1</source>
        <translation>上次未能查询：%1</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>stopped: %1</source>
        <comment>a plan in stages, why</comment>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>at work, then %1 %</source>
        <comment>a plan in stages, a share</comment>
        <translation>进行中，之后 %1%</translation>
    </message>
    <message>
        <source>goes on at the next look</source>
        <translation>下次查看时继续</translation>
    </message>
    <message>
        <source>%1 % at the next look</source>
        <comment>a share</comment>
        <translation>下次查看时 %1%</translation>
    </message>
    <message>
        <source>watched until %1</source>
        <comment>a time</comment>
        <translation>观察至 %1</translation>
    </message>
    <message>
        <source>%1 % from %2</source>
        <comment>a share, a time</comment>
        <translation>%2 起 %1%</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自动推进</translation>
    </message>
    <message>
        <source>%1 (not read)</source>
        <comment>a state that could not be read again</comment>
        <translation>%1（未读取）</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动推进</translation>
    </message>
</context>
<context>
    <name>flotilla::RolloutPage</name>
    <message>
        <source>Rollout</source>
        <translation>灰度发布</translation>
    </message>
    <message numerus="yes">
        <source>Show %n that are over</source>
        <translation>
            <numerusform>显示 %n 个已结束的</numerusform>
        </translation>
    </message>
    <message>
        <source>No rollout matches what you chose.</source>
        <translation>没有符合所选条件的灰度发布。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>No version is with a share of the users now. Release an approved version to a share, then its way to all is shown here.</source>
        <translation>目前没有灰度发布。将审核通过的版本灰度发布后，其进度会显示在这里。</translation>
    </message>
    <message>
        <source>Go to Audits</source>
        <translation>前往审核</translation>
    </message>
    <message>
        <source>The platform has not been asked yet.</source>
        <translation>尚未查询平台。</translation>
    </message>
    <message>
        <source>Ask it now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Filter: words, state:running</source>
        <translation>筛选：关键词、state:running</translation>
    </message>
    <message>
        <source>Filter the rollouts</source>
        <translation>筛选灰度发布</translation>
    </message>
    <message>
        <source>Rollouts</source>
        <translation>灰度发布</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how many are selected, about the only one</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 % since %2</source>
        <comment>a share, a time</comment>
        <translation>%2 起 %1%</translation>
    </message>
    <message>
        <source>stages %1 %</source>
        <comment>shares</comment>
        <translation>阶段 %1%</translation>
    </message>
    <message>
        <source>each watched for %1 h</source>
        <translation>每个阶段观察 %1 小时</translation>
    </message>
    <message>
        <source>%1: at most %2</source>
        <comment>what is limited, a number</comment>
        <translation>%1：最多 %2</translation>
    </message>
    <message>
        <source>%1: at most %2, %3 so far</source>
        <comment>what is limited, numbers</comment>
        <translation>%1：最多 %2，目前 %3</translation>
    </message>
    <message>
        <source>No version is on its way to all users, as far as is known.</source>
        <translation>就目前所知，没有进行中的灰度发布。</translation>
    </message>
</context>
<context>
    <name>flotilla::RunPlace</name>
    <message>
        <source>Nothing is sent from this computer: a runner with this label checks it again and runs it.</source>
        <translation>本机不发送任何内容：带有此标签的运行器会重新检查并运行。</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>在哪里运行</translation>
    </message>
    <message>
        <source>Run here</source>
        <translation>在本机运行</translation>
    </message>
    <message>
        <source>Run on a server: %1</source>
        <comment>label of a runner</comment>
        <translation>在服务器上运行：%1</translation>
    </message>
</context>
<context>
    <name>flotilla::RunnerCommand</name>
    <message>
        <source>Runner %1 waits for orders with the label: %2.</source>
        <translation>运行器 %1 正在等待带以下标签的任务：%2。</translation>
    </message>
    <message>
        <source>Its start time was too long ago to begin by itself.</source>
        <translation>它的开始时间已过去太久，不会自动开始。</translation>
    </message>
    <message>
        <source>Batch %1 runs here.</source>
        <translation>批次 %1 在这里运行。</translation>
    </message>
    <message>
        <source>left to another runner</source>
        <translation>留给其他运行器</translation>
    </message>
    <message>
        <source>not through yet</source>
        <translation>尚未完成</translation>
    </message>
    <message>
        <source>through</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Waits for orders.</source>
        <translation>等待任务。</translation>
    </message>
    <message numerus="yes">
        <source>Runs %n order(s).</source>
        <translation>
            <numerusform>正在执行 %n 个任务。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends at the next safe point.</source>
        <translation>将在下一个安全点结束。</translation>
    </message>
</context>
<context>
    <name>flotilla::RunnersDialog</name>
    <message>
        <source>Runners</source>
        <translation>运行器</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>How it is</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Exit address</source>
        <translation>出口 IP</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>正在做什么</translation>
    </message>
    <message>
        <source>Labels of the runners that may run orders of “%1”; empty: all may</source>
        <comment>connection</comment>
        <translation>可以运行“%1”的任务的运行器标签；留空：全部可以</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The runners cannot be read: %1</source>
        <translation>无法读取运行器：%1</translation>
    </message>
    <message>
        <source>No runner was seen for a week. “flotilla-cli runner” is one: it runs on a server what is ordered for its label.</source>
        <translation>一周内没有见到运行器。“flotilla-cli runner”就是运行器：它在服务器上运行为其标签下达的任务。</translation>
    </message>
    <message>
        <source>A runner runs on a server what is ordered for one of its labels. One that is not heard of for 30 seconds has lost its orders to the others.</source>
        <translation>运行器在服务器上运行为其标签下达的任务。30 秒没有消息的运行器，其任务会由其他运行器接手。</translation>
    </message>
    <message>
        <source>Kept. It holds for new orders.</source>
        <translation>已保存，对新任务生效。</translation>
    </message>
</context>
<context>
    <name>flotilla::RunningList</name>
    <message numerus="yes">
        <source>and %n more, see Releases</source>
        <translation>
            <numerusform>另有 %n 个，见“发布记录”</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3, open it</source>
        <comment>batch, its state, its totals</comment>
        <translation>%1，%2，%3，打开</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>batch, connection</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>connection, state of a batch, totals</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <comment>batch</comment>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <comment>batch</comment>
        <translation>停止 %1</translation>
    </message>
    <message numerus="yes">
        <source>Open the gate: next %n mini programs</source>
        <translation>
            <numerusform>放行：继续发布接下来的 %n 个小程序</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done, batch</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>running in another process</source>
        <translation>正在另一个进程中运行</translation>
    </message>
</context>
<context>
    <name>flotilla::SavedViews</name>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Filters that were given a name, for this page and the others</source>
        <translation>已命名的筛选条件，本页与其他页面均可使用</translation>
    </message>
    <message>
        <source>No saved view yet</source>
        <translation>尚无已存视图</translation>
    </message>
    <message>
        <source>Save this filter as…</source>
        <translation>将此筛选存为…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>保存此筛选</translation>
    </message>
    <message>
        <source>Name of the view “%1”. One with the same name is replaced.</source>
        <translation>为视图“%1”命名。同名视图会被替换。</translation>
    </message>
    <message>
        <source>The saved views could not be read: %1</source>
        <translation>无法读取已存视图：%1</translation>
    </message>
    <message>
        <source>The view was not saved: %1</source>
        <translation>视图未保存：%1</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
</context>
<context>
    <name>flotilla::SecondPersonChoice</name>
    <message>
        <source>orders that change what users see</source>
        <translation>会改变用户所见内容的任务</translation>
    </message>
    <message>
        <source>every order</source>
        <translation>所有任务</translation>
    </message>
    <message>
        <source>In the whole workspace a second person approves</source>
        <translation>整个工作区中须由第二人批准</translation>
    </message>
    <message>
        <source>Over this connection a second person approves</source>
        <translation>通过此连接时须由第二人批准</translation>
    </message>
    <message>
        <source>what the rule of the whole workspace says</source>
        <translation>按整个工作区的规则</translation>
    </message>
    <message>
        <source>no order</source>
        <translation>不需要</translation>
    </message>
</context>
<context>
    <name>flotilla::SecretReader</name>
    <message>
        <source>No secret was given on standard input; nothing was stored.</source>
        <translation>标准输入中没有密钥，未保存任何内容。</translation>
    </message>
</context>
<context>
    <name>flotilla::ServeCommand</name>
    <message>
        <source>There is no connection “%1”. “connection list” shows what there is.</source>
        <translation>没有连接“%1”。“connection list”可列出现有连接。</translation>
    </message>
    <message>
        <source>Ready at %1. Ctrl+C ends it.</source>
        <translation>已就绪：%1。按 Ctrl+C 结束。</translation>
    </message>
</context>
<context>
    <name>flotilla::SettingsPage</name>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Time limit of a &amp;build</source>
        <translation>单次构建时限(&amp;B)</translation>
    </message>
    <message>
        <source>These two are what the Publish page starts with; every batch can have its own.</source>
        <translation>以上两项是“发布”页的默认值，每个批次可单独设置。</translation>
    </message>
    <message>
        <source>&amp;Notify me when a batch ends or has its first failure</source>
        <translation>批次结束或首次失败时通知我(&amp;N)</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>&amp;Overdue when not released after</source>
        <translation>未上线超过多久视为超期(&amp;O)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>打开文件夹(&amp;D)</translation>
    </message>
    <message>
        <source>Batches, the catalogue and these settings are kept here. Secrets are not: they are in the keychain.</source>
        <translation>批次、小程序库和设置保存在此；密钥不在其中，保存在密钥环里。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source> failures in a row</source>
        <translation> 次</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>The setting was not stored: %1</source>
        <translation>设置未保存：%1</translation>
    </message>
    <message>
        <source>Stop a batch &amp;after</source>
        <translation>连续失败多少次后停止批次(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go on in the tray when the window is closed while a batch runs</source>
        <translation>批次运行时关闭窗口后，在系统托盘中继续(&amp;G)</translation>
    </message>
    <message>
        <source>Its icon says how far it is and brings the window back. On a desktop without a tray the window asks as before.</source>
        <translation>托盘图标会显示进度，点击可以重新打开窗口。没有托盘的桌面上，窗口会像以前一样询问。</translation>
    </message>
    <message>
        <source>Flotilla %1: releases many mini programs at once. Free software under the licence %2, without any warranty.</source>
        <translation>Flotilla %1：一次发布多个小程序。自由软件，许可证 %2，不提供任何担保。</translation>
    </message>
    <message>
        <source>What the platforms cannot do for a program</source>
        <translation>各平台不向程序提供的能力</translation>
    </message>
    <message>
        <source>Open a team workspace…</source>
        <translation>打开团队工作区…</translation>
    </message>
</context>
<context>
    <name>flotilla::SheetParts</name>
    <message numerus="yes">
        <source>%1, remove %n</source>
        <comment>what a button does, how many entries of lists go</comment>
        <translation>
            <numerusform>%1，移除 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::StartOption</name>
    <message>
        <source>Begins %1, while this window is open or flotilla-cli follow runs.</source>
        <translation>将于 %1 开始，前提是此窗口打开或 flotilla-cli follow 在运行。</translation>
    </message>
    <message>
        <source>&amp;Begin later</source>
        <translation>稍后开始(&amp;B)</translation>
    </message>
    <message>
        <source>When it begins</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Begin later…</source>
        <translation>稍后开始…</translation>
    </message>
</context>
<context>
    <name>flotilla::StartWatch</name>
    <message>
        <source>Batch %1 has begun: its start time has come.</source>
        <translation>批次 %1 已开始：开始时间已到。</translation>
    </message>
    <message>
        <source>Batch %1 could not begin: %2 It is tried again every minute.</source>
        <translation>批次 %1 无法开始：%2 每分钟重试一次。</translation>
    </message>
    <message>
        <source>Batch %1 did not begin, and nothing was sent: %2</source>
        <translation>批次 %1 未开始，未发送任何内容：%2</translation>
    </message>
    <message>
        <source>Batch %1 was to begin at %2. That is too long ago to begin by itself: start it or take it back on Home.</source>
        <translation>批次 %1 原定于 %2 开始，已过去太久，不再自动开始：请在首页开始或撤回它。</translation>
    </message>
</context>
<context>
    <name>flotilla::StateRing</name>
    <message>
        <source>Ring of review states</source>
        <translation>审核状态环形图</translation>
    </message>
    <message>
        <source>The platform has not been asked yet.</source>
        <translation>尚未查询平台。</translation>
    </message>
</context>
<context>
    <name>flotilla::StatusLine</name>
    <message>
        <source>clock %1 s</source>
        <translation>时钟偏差 %1 秒</translation>
    </message>
    <message>
        <source>The platform&apos;s clock compared with this computer&apos;s. Up to 300 s are tolerated; Flotilla corrects for it.</source>
        <translation>平台时间与本机时间之差。允许相差 300 秒以内，Flotilla 会自动校正。</translation>
    </message>
    <message>
        <source>nothing is running</source>
        <translation>没有运行中的批次</translation>
    </message>
    <message>
        <source>stopping: %1 of %2</source>
        <comment>done of all</comment>
        <translation>正在停止：%1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n batches running: %1 of %2</source>
        <comment>done of all</comment>
        <translation>
            <numerusform>%n 个批次运行中：%1/%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches are being started</source>
        <translation>
            <numerusform>%n 个批次正在启动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches paused: %1 of %2</source>
        <comment>done of all</comment>
        <translation>
            <numerusform>%n 个批次已暂停：%1 / %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be reached since %2</source>
        <comment>connection, time</comment>
        <translation>自 %2 起无法连接 %1</translation>
    </message>
    <message>
        <source>The calls are tried again by themselves, ever more rarely; after five minutes the batch pauses. Nothing is lost and nothing is sent twice.</source>
        <translation>调用会自动重试，间隔越来越长；五分钟后批次将暂停。不会丢失任何内容，也不会重复发送。</translation>
    </message>
    <message>
        <source>✔ %1 answers</source>
        <comment>platform</comment>
        <translation>✔ %1 响应正常</translation>
    </message>
    <message>
        <source>All that is shown is of %1 or before: the team workspace cannot be reached</source>
        <translation>显示的内容截至 %1：无法连接团队工作区</translation>
    </message>
</context>
<context>
    <name>flotilla::StopCommand</name>
    <message>
        <source>The process that runs it has not stopped yet. It will at its next safe point.</source>
        <translation>运行该批次的进程尚未停止，到下一个安全点时会停止。</translation>
    </message>
    <message>
        <source>The computer that held it has not reacted; the batch was taken from it.</source>
        <translation>持有此批次的计算机没有响应；已将批次接管过来。</translation>
    </message>
</context>
<context>
    <name>flotilla::TableChoices</name>
    <message>
        <source>Follow what runs</source>
        <translation>跟随进行中的</translation>
    </message>
    <message>
        <source>Scrolls by itself so that what is under way stays in sight.</source>
        <translation>自动滚动，使进行中的行始终可见。</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <comment>rows of a table, by what</comment>
        <translation>分组：%1</translation>
    </message>
</context>
<context>
    <name>flotilla::TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>&amp;Add these tags</source>
        <translation>添加标签(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove these tags</source>
        <translation>移除标签(&amp;R)</translation>
    </message>
    <message>
        <source>Separate several tags with commas.</source>
        <translation>多个标签用逗号分隔。</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n mini program(s)</source>
        <translation>
            <numerusform>%n 个小程序的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags in the selection: %1</source>
        <translation>所选小程序的标签：%1</translation>
    </message>
    <message numerus="yes">
        <source>Change tags of %n mini program(s)</source>
        <translation>
            <numerusform>修改 %n 个小程序的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected mini program(s) have no tags yet.</source>
        <translation>
            <numerusform>所选的 %n 个小程序还没有标签。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::TargetLooking</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>Asking the platform about %n mini program(s). Nothing is changed by it.</source>
        <translation>
            <numerusform>正在向平台查询 %n 个小程序，不会改变任何内容。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flotilla::TeamDialog</name>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open a team workspace</source>
        <translation>打开团队工作区</translation>
    </message>
    <message>
        <source>A team workspace is a database on a PostgreSQL server. Flotilla starts again with it; the workspace that is open now stays as it is.</source>
        <translation>团队工作区是 PostgreSQL 服务器上的一个数据库。Flotilla 会用它重新启动；现在打开的工作区保持不变。</translation>
    </message>
    <message>
        <source>db.example.com, or the whole address: postgresql://…</source>
        <translation>db.example.com，或完整地址：postgresql://…</translation>
    </message>
    <message>
        <source>empty: as it is kept here already</source>
        <translation>留空：使用这里已保存的密码</translation>
    </message>
    <message>
        <source>only for an authority of your own: the file with its certificate</source>
        <translation>仅用于自己的证书颁发机构：其证书文件</translation>
    </message>
    <message>
        <source>Choose one that was open before</source>
        <translation>选择以前打开过的</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>The workspace is there and can be opened.</source>
        <translation>工作区存在，可以打开。</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>只读成员</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped. Nothing was opened.</source>
        <translation>已停止。没有打开任何工作区。</translation>
    </message>
</context>
<context>
    <name>flotilla::TimelineView</name>
    <message>
        <source>Nothing has been started yet.</source>
        <translation>尚未开始。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done of all</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>mini program, state</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 %2, took %3</source>
        <comment>step, start time, duration</comment>
        <translation>%1 %2，用时 %3</translation>
    </message>
    <message>
        <source>%1, drawn short: from %2 to %3.</source>
        <translation>%1（%2 至 %3），此处缩短显示。</translation>
    </message>
    <message>
        <source>%1 — an earlier try: %2</source>
        <comment>mini program, state</comment>
        <translation>%1 — 较早的一次尝试：%2</translation>
    </message>
</context>
<context>
    <name>flotilla::TrailModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
</context>
<context>
    <name>flotilla::TrayIcon</name>
    <message>
        <source>Open Flotilla</source>
        <translation>打开 Flotilla</translation>
    </message>
    <message>
        <source>Stop at a safe point and quit</source>
        <translation>在安全点停止并退出</translation>
    </message>
    <message>
        <source>Flotilla: %1</source>
        <comment>what it does</comment>
        <translation>Flotilla：%1</translation>
    </message>
</context>
<context>
    <name>flotilla::TypedNumber</name>
    <message>
        <source>That is the number. Now press “%1”; Enter does not.</source>
        <translation>数字正确。现在请按“%1”；Enter 键不会触发它。</translation>
    </message>
    <message>
        <source>Type %1 first, then press “%2”.</source>
        <translation>请先输入 %1，然后按“%2”。</translation>
    </message>
    <message>
        <source>“%1” is not a number. Type %2.</source>
        <translation>“%1”不是数字。请输入 %2。</translation>
    </message>
    <message>
        <source>%1 is not %2, the number that is asked for.</source>
        <translation>%1 不是要输入的数字 %2。</translation>
    </message>
    <message>
        <source>Type %1 to go on:</source>
        <translation>输入 %1 以继续：</translation>
    </message>
    <message>
        <source>That is the name. Now press “%1”; Enter does not.</source>
        <translation>名称正确。请点击“%1”；按回车键不会执行。</translation>
    </message>
    <message>
        <source>“%1” is not “%2”, the name that is asked for.</source>
        <translation>“%1”不是要求输入的名称“%2”。</translation>
    </message>
</context>
<context>
    <name>flotilla::UsersShare</name>
    <message>
        <source>%1 · %2 %</source>
        <comment>a version, its share</comment>
        <translation>%1 · %2%</translation>
    </message>
    <message>
        <source>older · %1 %</source>
        <comment>all other versions, their share</comment>
        <translation>更低版本 · %1%</translation>
    </message>
    <message>
        <source>asking the platform…</source>
        <translation>正在查询平台……</translation>
    </message>
    <message>
        <source>The platform tells nothing about its users.</source>
        <translation>平台没有提供用户分布。</translation>
    </message>
    <message>
        <source>Fill in a version to see how many have less.</source>
        <translation>填写版本号即可查看低于它的用户占比。</translation>
    </message>
    <message>
        <source>%1 % of its users have less than %2: hatched.</source>
        <comment>a share, a version</comment>
        <translation>%1% 的用户低于 %2（斜线部分）。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>flotilla::VersionUsers</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>made %1 (%2)</source>
        <comment>3 days ago, the exact time</comment>
        <translation>%1创建（%2）</translation>
    </message>
    <message numerus="yes">
        <source>Online with %n mini program(s)</source>
        <translation>
            <numerusform>%n 个小程序的线上版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On trial with %n mini program(s)</source>
        <translation>
            <numerusform>%n 个小程序的体验版</numerusform>
        </translation>
    </message>
    <message>
        <source>Told by version, as the fleet was read %1.</source>
        <comment>3 min ago</comment>
        <translation>按版本号统计，数据读取：%1。</translation>
    </message>
    <message>
        <source>Who has this version is not known: the fleet was not read yet.</source>
        <translation>不知道谁在使用该版本：小程序列表尚未读取。</translation>
    </message>
    <message>
        <source>No mini program has this version.</source>
        <translation>没有小程序使用该版本。</translation>
    </message>
    <message>
        <source>No mini program can have it yet: it has to be added to what goes out first.</source>
        <translation>还没有小程序会有它：需先加入可发布的列表。</translation>
    </message>
    <message numerus="yes">
        <source>%n other entries have the same version text: the platform does not tell who has which of them.</source>
        <translation>
            <numerusform>另有 %n 项的版本号文本相同：平台不说明谁用的是哪一项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of them only have the same version text; all others were uploaded from here.</source>
        <translation>其中一部分仅版本号相同，其余均由此处上传。</translation>
    </message>
    <message>
        <source>All of them were uploaded from here; the fleet was read %1.</source>
        <comment>3 min ago</comment>
        <translation>全部由此处上传，数据读取：%1。</translation>
    </message>
</context>
<context>
    <name>flotilla::Watch</name>
    <message>
        <source>%1: its connection “%2” was removed, so nobody can look at what rests.</source>
        <translation>%1：其连接“%2”已被移除，因此无法查看平台处理中的小程序。</translation>
    </message>
    <message>
        <source>%1: the connection “%2” points to another place than when this batch was created, so what rests is not looked at.</source>
        <translation>%1：连接“%2”现在指向的位置与创建该批次时不同，因此不查看平台处理中的小程序。</translation>
    </message>
</context>
<context>
    <name>flotilla::WaveOptions</name>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>&amp;First so many mini programs</source>
        <translation>先处理的小程序数(&amp;F)</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>一次全部处理</translation>
    </message>
    <message>
        <source>A few go first; the others follow when you have seen how that went.</source>
        <translation>先发布少数几个，查看结果后再发布其余的。</translation>
    </message>
    <message>
        <source>T&amp;hen</source>
        <translation>之后(&amp;H)</translation>
    </message>
    <message>
        <source>wait for my click</source>
        <translation>等待我点击</translation>
    </message>
    <message>
        <source>go on if enough are done</source>
        <translation>达到完成比例后继续</translation>
    </message>
    <message>
        <source>go on after some time</source>
        <translation>一段时间后继续</translation>
    </message>
    <message>
        <source>At o&amp;nce, at most</source>
        <translation>同时进行上限(&amp;N)</translation>
    </message>
    <message>
        <source>as many as can</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>How many of these move at the same time: %1.</source>
        <translation>同时进行的数量：%1。</translation>
    </message>
</context>
<context>
    <name>flotilla::wechat::CentreTokens</name>
    <message>
        <source>The platform has not pushed a ticket yet.</source>
        <translation>平台尚未推送 component_verify_ticket。</translation>
    </message>
</context>
<context>
    <name>flotilla::wechat::HttpDoor</name>
    <message>
        <source>“%1” is no address to listen on: 127.0.0.1:PORT or another one of this computer alone. What the platform and other computers reach is your reverse proxy, which speaks TLS.</source>
        <translation>“%1”不能作为监听地址：只能是 127.0.0.1:端口 或本机的其他回环地址。平台和其他计算机访问的是您提供 TLS 的反向代理。</translation>
    </message>
    <message>
        <source>Port %1 cannot be listened on: %2.</source>
        <translation>无法监听端口 %1：%2。</translation>
    </message>
</context>
<context>
    <name>flotilla::wechat::TokenCentre</name>
    <message>
        <source>A token centre of this third-party platform runs already, on the computer %1 (process %2). Two would end each other&apos;s tokens. If that one has died, wait half a minute and start again.</source>
        <translation>此第三方平台已有令牌中心在计算机 %1 上运行（进程 %2）。两个令牌中心会使对方的令牌失效。如果它已异常退出，请等待半分钟后重新启动。</translation>
    </message>
    <message>
        <source>Ticket and refresh tokens stay in memory: after a restart nothing works until the platform pushes the next ticket, which takes up to ten minutes.</source>
        <translation>ticket 和刷新令牌只保存在内存中：重启后须等平台推送下一个 ticket（最长十分钟）才能工作。</translation>
    </message>
    <message>
        <source>A push of the platform cannot be read: is the EncodingAESKey the one in its console, and the AppID that of this third-party platform?</source>
        <translation>无法读取平台的一条推送：EncodingAESKey 是否与控制台一致，AppID 是否为此第三方平台的 AppID？</translation>
    </message>
    <message numerus="yes">
        <source>%n push(es) without a good signature, or with an old time, were refused.</source>
        <translation>
            <numerusform>已拒绝 %n 条签名错误或时间过旧的推送。</numerusform>
        </translation>
    </message>
    <message>
        <source>A ticket came and was kept.</source>
        <translation>已收到并保存 ticket。</translation>
    </message>
    <message>
        <source>%1: the platform says “%2”. Read the list of mini programs anew.</source>
        <translation>%1：平台推送“%2”。请重新读取小程序列表。</translation>
    </message>
    <message numerus="yes">
        <source>%1: the platform says “%2”. %n order(s) will look at it now.</source>
        <translation>
            <numerusform>%1：平台推送“%2”。%n 个任务将立即查看。</numerusform>
        </translation>
    </message>
</context>
</TS>
