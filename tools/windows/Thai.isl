; Every message of Inno Setup 6.4 in Thai; a test sees to it that none is missing.
; No full stops at the end, as in Default.isl: Setup adds them where it wants them.

[LangOptions]
LanguageName=ไทย
LanguageID=$041E
LanguageCodePage=0
; Windows draws Thai well only in its own Thai fonts; this one is on every Windows since 8.1.
DialogFontName=Leelawadee UI
DialogFontSize=9
WelcomeFontName=Leelawadee UI
WelcomeFontSize=12
TitleFontName=Leelawadee UI
TitleFontSize=29
CopyrightFontName=Leelawadee UI
CopyrightFontSize=8

[Messages]

; *** Application titles
SetupAppTitle=ติดตั้งโปรแกรม
SetupWindowTitle=ติดตั้ง - %1
UninstallAppTitle=ถอนการติดตั้ง
UninstallAppFullTitle=ถอนการติดตั้ง %1

; *** Misc. common
InformationTitle=ข้อมูล
ConfirmTitle=ยืนยัน
ErrorTitle=ข้อผิดพลาด

; *** SetupLdr messages
SetupLdrStartupMessage=จะติดตั้ง %1 ต้องการดำเนินการต่อหรือไม่
LdrCannotCreateTemp=สร้างไฟล์ชั่วคราวไม่ได้ จึงหยุดการติดตั้ง
LdrCannotExecTemp=เปิดไฟล์ในโฟลเดอร์ชั่วคราวไม่ได้ จึงหยุดการติดตั้ง
HelpTextNote=

; *** Startup error messages
LastErrorMessage=%1%n%nข้อผิดพลาด %2: %3
SetupFileMissing=ไม่พบไฟล์ %1 ในโฟลเดอร์ของตัวติดตั้ง โปรดแก้ไขหรือขอตัวติดตั้งชุดใหม่
SetupFileCorrupt=ไฟล์ของตัวติดตั้งเสียหาย โปรดขอตัวติดตั้งชุดใหม่
SetupFileCorruptOrWrongVer=ไฟล์ของตัวติดตั้งเสียหาย หรือเป็นของตัวติดตั้งรุ่นอื่น โปรดขอตัวติดตั้งชุดใหม่
InvalidParameter=คำสั่งที่ให้มามีส่วนที่ไม่ถูกต้อง:%n%n%1
SetupAlreadyRunning=ตัวติดตั้งเปิดอยู่แล้ว
WindowsVersionNotSupported=โปรแกรมนี้ใช้กับ Windows รุ่นของเครื่องนี้ไม่ได้
WindowsServicePackRequired=โปรแกรมนี้ต้องใช้ %1 Service Pack %2 ขึ้นไป
NotOnThisPlatform=โปรแกรมนี้ใช้บน %1 ไม่ได้
OnlyOnThisPlatform=โปรแกรมนี้ใช้ได้บน %1 เท่านั้น
OnlyOnTheseArchitectures=โปรแกรมนี้ติดตั้งได้บน Windows ของหน่วยประมวลผลต่อไปนี้เท่านั้น:%n%n%1
WinVersionTooLowError=โปรแกรมนี้ต้องใช้ %1 รุ่น %2 ขึ้นไป
WinVersionTooHighError=โปรแกรมนี้ติดตั้งบน %1 รุ่น %2 ขึ้นไปไม่ได้
AdminPrivilegesRequired=การติดตั้งโปรแกรมนี้ต้องเข้าเครื่องด้วยบัญชีผู้ดูแลเครื่อง
PowerUserPrivilegesRequired=การติดตั้งโปรแกรมนี้ต้องเข้าเครื่องด้วยบัญชีผู้ดูแลเครื่อง หรือบัญชีในกลุ่ม Power Users
SetupAppRunningError=%1 เปิดอยู่%n%nโปรดปิดทุกหน้าต่างของโปรแกรมนี้ก่อน แล้วกด "ตกลง" เพื่อติดตั้งต่อ หรือกด "ยกเลิก" เพื่อออก
UninstallAppRunningError=%1 เปิดอยู่%n%nโปรดปิดทุกหน้าต่างของโปรแกรมนี้ก่อน แล้วกด "ตกลง" เพื่อถอนการติดตั้งต่อ หรือกด "ยกเลิก" เพื่อออก

; *** Startup questions
PrivilegesRequiredOverrideTitle=เลือกว่าจะติดตั้งให้ใคร
PrivilegesRequiredOverrideInstruction=จะติดตั้งให้ใครใช้
PrivilegesRequiredOverrideText1=%1 ติดตั้งให้ผู้ใช้ทุกคนของเครื่องนี้ได้ (ต้องมีสิทธิ์ผู้ดูแลเครื่อง) หรือติดตั้งให้ท่านใช้คนเดียว
PrivilegesRequiredOverrideText2=%1 ติดตั้งให้ท่านใช้คนเดียวได้ หรือติดตั้งให้ผู้ใช้ทุกคนของเครื่องนี้ (ต้องมีสิทธิ์ผู้ดูแลเครื่อง)
PrivilegesRequiredOverrideAllUsers=ติดตั้งให้ผู้ใช้&ทุกคน
PrivilegesRequiredOverrideAllUsersRecommended=ติดตั้งให้ผู้ใช้&ทุกคน (แนะนำ)
PrivilegesRequiredOverrideCurrentUser=ติดตั้งให้ข้าพเจ้า&คนเดียว
PrivilegesRequiredOverrideCurrentUserRecommended=ติดตั้งให้ข้าพเจ้า&คนเดียว (แนะนำ)

; *** Misc. errors
ErrorCreatingDir=สร้างโฟลเดอร์ "%1" ไม่ได้
ErrorTooManyFilesInDir=สร้างไฟล์ในโฟลเดอร์ "%1" ไม่ได้ เพราะมีไฟล์มากเกินไป

; *** Setup common messages
ExitSetupTitle=ออกจากการติดตั้ง
ExitSetupMessage=การติดตั้งยังไม่เสร็จ ถ้าออกตอนนี้ จะยังไม่ได้ติดตั้งโปรแกรม%n%nท่านเปิดตัวติดตั้งอีกครั้งเพื่อติดตั้งให้เสร็จเมื่อใดก็ได้%n%nต้องการออกจากการติดตั้งหรือไม่
AboutSetupMenuItem=&เกี่ยวกับตัวติดตั้ง...
AboutSetupTitle=เกี่ยวกับตัวติดตั้ง
AboutSetupMessage=%1 รุ่น %2%n%3%n%nหน้าเว็บของ %1:%n%4
AboutSetupNote=
TranslatorNote=

; *** Buttons
ButtonBack=< &ย้อนกลับ
ButtonNext=&ถัดไป >
ButtonInstall=&ติดตั้ง
ButtonOK=ตกลง
ButtonCancel=ยกเลิก
ButtonYes=&ใช่
ButtonYesToAll=ใช่&ทั้งหมด
ButtonNo=ไ&ม่
ButtonNoToAll=ไม่ทั้งห&มด
ButtonFinish=เ&สร็จสิ้น
ButtonBrowse=&เลือก...
ButtonWizardBrowse=เ&ลือก...
ButtonNewFolder=&สร้างโฟลเดอร์ใหม่

; *** "Select Language" dialog messages
SelectLanguageTitle=เลือกภาษาของการติดตั้ง
SelectLanguageLabel=เลือกภาษาที่จะใช้ระหว่างการติดตั้ง

; *** Common wizard text
ClickNext=กด "ถัดไป" เพื่อดำเนินการต่อ หรือ "ยกเลิก" เพื่อออกจากการติดตั้ง
BeveledLabel=
BrowseDialogTitle=เลือกโฟลเดอร์
BrowseDialogLabel=เลือกโฟลเดอร์ในรายการด้านล่าง แล้วกด "ตกลง"
NewFolderName=โฟลเดอร์ใหม่

; *** "Welcome" wizard page
WelcomeLabel1=ยินดีต้อนรับสู่การติดตั้ง [name]
WelcomeLabel2=จะติดตั้ง [name/ver] ลงในเครื่องนี้%n%nควรปิดโปรแกรมอื่นทั้งหมดก่อนดำเนินการต่อ

; *** "Password" wizard page
WizardPassword=รหัสผ่าน
PasswordLabel1=การติดตั้งนี้มีรหัสผ่านป้องกันไว้
PasswordLabel3=โปรดพิมพ์รหัสผ่าน แล้วกด "ถัดไป" ตัวพิมพ์เล็กและตัวพิมพ์ใหญ่ถือว่าต่างกัน
PasswordEditLabel=&รหัสผ่าน:
IncorrectPassword=รหัสผ่านไม่ถูกต้อง โปรดลองอีกครั้ง

; *** "License Agreement" wizard page
WizardLicense=ข้อตกลงการใช้งาน
LicenseLabel=โปรดอ่านข้อความสำคัญต่อไปนี้ก่อนดำเนินการต่อ
LicenseLabel3=โปรดอ่านข้อตกลงการใช้งานต่อไปนี้ ต้องยอมรับข้อตกลงก่อนจึงจะติดตั้งต่อได้
LicenseAccepted=&ยอมรับข้อตกลง
LicenseNotAccepted=ไ&ม่ยอมรับข้อตกลง

; *** "Information" wizard pages
WizardInfoBefore=ข้อควรทราบ
InfoBeforeLabel=โปรดอ่านข้อความสำคัญต่อไปนี้ก่อนดำเนินการต่อ
InfoBeforeClickLabel=เมื่อพร้อมติดตั้งต่อแล้ว กด "ถัดไป"
WizardInfoAfter=ข้อควรทราบ
InfoAfterLabel=โปรดอ่านข้อความสำคัญต่อไปนี้ก่อนดำเนินการต่อ
InfoAfterClickLabel=เมื่อพร้อมติดตั้งต่อแล้ว กด "ถัดไป"

; *** "User Information" wizard page
WizardUserInfo=ข้อมูลผู้ใช้
UserInfoDesc=โปรดกรอกข้อมูลของท่าน
UserInfoName=&ชื่อผู้ใช้:
UserInfoOrg=&หน่วยงาน:
UserInfoSerial=&หมายเลขประจำชุด:
UserInfoNameRequired=ต้องกรอกชื่อ

; *** "Select Destination Location" wizard page
WizardSelectDir=เลือกที่ติดตั้ง
SelectDirDesc=จะติดตั้ง [name] ไว้ที่ใด
SelectDirLabel3=จะติดตั้ง [name] ลงในโฟลเดอร์ต่อไปนี้
SelectDirBrowseLabel=กด "ถัดไป" เพื่อดำเนินการต่อ หรือกด "เลือก" เพื่อใช้โฟลเดอร์อื่น
DiskSpaceGBLabel=ต้องมีที่ว่างในดิสก์อย่างน้อย [gb] GB
DiskSpaceMBLabel=ต้องมีที่ว่างในดิสก์อย่างน้อย [mb] MB
CannotInstallToNetworkDrive=ติดตั้งลงในไดรฟ์เครือข่ายไม่ได้
CannotInstallToUNCPath=ติดตั้งลงในที่อยู่เครือข่าย (UNC) ไม่ได้
InvalidPath=ต้องพิมพ์ที่อยู่ให้ครบพร้อมอักษรของไดรฟ์ เช่น%n%nC:\APP%n%nหรือที่อยู่เครือข่าย (UNC) เช่น%n%n\\server\share
InvalidDrive=ไม่พบไดรฟ์หรือที่อยู่เครือข่ายที่เลือก หรือเข้าไม่ได้ โปรดเลือกที่อื่น
DiskSpaceWarningTitle=ที่ว่างในดิสก์ไม่พอ
DiskSpaceWarning=การติดตั้งต้องใช้ที่ว่างอย่างน้อย %1 KB แต่ไดรฟ์ที่เลือกมีที่ว่างเพียง %2 KB%n%nต้องการดำเนินการต่อหรือไม่
DirNameTooLong=ชื่อหรือที่อยู่ของโฟลเดอร์ยาวเกินไป
InvalidDirName=ชื่อโฟลเดอร์ไม่ถูกต้อง
BadDirName32=ชื่อโฟลเดอร์มีอักขระต่อไปนี้ไม่ได้:%n%n%1
DirExistsTitle=มีโฟลเดอร์นี้แล้ว
DirExists=โฟลเดอร์%n%n%1%n%nมีอยู่แล้ว ต้องการติดตั้งลงในโฟลเดอร์นี้หรือไม่
DirDoesntExistTitle=ไม่มีโฟลเดอร์นี้
DirDoesntExist=ไม่มีโฟลเดอร์%n%n%1%n%nต้องการสร้างโฟลเดอร์นี้หรือไม่

; *** "Select Components" wizard page
WizardSelectComponents=เลือกส่วนประกอบ
SelectComponentsDesc=จะติดตั้งส่วนประกอบใดบ้าง
SelectComponentsLabel2=เลือกส่วนประกอบที่จะติดตั้ง และยกเลิกส่วนที่ไม่ต้องการ แล้วกด "ถัดไป"
FullInstallation=ติดตั้งทั้งหมด
CompactInstallation=ติดตั้งแบบกะทัดรัด
CustomInstallation=เลือกเอง
NoUninstallWarningTitle=มีส่วนประกอบนี้แล้ว
NoUninstallWarning=ส่วนประกอบต่อไปนี้มีอยู่ในเครื่องแล้ว:%n%n%1%n%nการไม่เลือกจะไม่ถอนส่วนประกอบเหล่านี้ออก%n%nต้องการดำเนินการต่อหรือไม่
ComponentSize1=%1 KB
ComponentSize2=%1 MB
ComponentsDiskSpaceGBLabel=ส่วนที่เลือกต้องใช้ที่ว่างในดิสก์อย่างน้อย [gb] GB
ComponentsDiskSpaceMBLabel=ส่วนที่เลือกต้องใช้ที่ว่างในดิสก์อย่างน้อย [mb] MB

; *** "Select Additional Tasks" wizard page
WizardSelectTasks=เลือกงานเพิ่มเติม
SelectTasksDesc=จะให้ทำสิ่งใดเพิ่มเติมบ้าง
SelectTasksLabel2=เลือกสิ่งที่จะให้ทำเพิ่มเติมระหว่างติดตั้ง [name] แล้วกด "ถัดไป"

; *** "Select Start Menu Folder" wizard page
WizardSelectProgramGroup=เลือกโฟลเดอร์ในเมนูเริ่ม
SelectStartMenuFolderDesc=จะวางทางลัดของโปรแกรมไว้ที่ใด
SelectStartMenuFolderLabel3=จะสร้างทางลัดของโปรแกรมในโฟลเดอร์ของเมนูเริ่มต่อไปนี้
SelectStartMenuFolderBrowseLabel=กด "ถัดไป" เพื่อดำเนินการต่อ หรือกด "เลือก" เพื่อใช้โฟลเดอร์อื่น
MustEnterGroupName=ต้องพิมพ์ชื่อโฟลเดอร์
GroupNameTooLong=ชื่อหรือที่อยู่ของโฟลเดอร์ยาวเกินไป
InvalidGroupName=ชื่อโฟลเดอร์ไม่ถูกต้อง
BadGroupName=ชื่อโฟลเดอร์มีอักขระต่อไปนี้ไม่ได้:%n%n%1
NoProgramGroupCheck2=ไ&ม่ต้องสร้างโฟลเดอร์ในเมนูเริ่ม

; *** "Ready to Install" wizard page
WizardReady=พร้อมติดตั้ง
ReadyLabel1=พร้อมติดตั้ง [name] ลงในเครื่องนี้แล้ว
ReadyLabel2a=กด "ติดตั้ง" เพื่อเริ่มติดตั้ง หรือกด "ย้อนกลับ" เพื่อตรวจหรือแก้ไขสิ่งที่เลือกไว้
ReadyLabel2b=กด "ติดตั้ง" เพื่อเริ่มติดตั้ง
ReadyMemoUserInfo=ข้อมูลผู้ใช้:
ReadyMemoDir=ที่ติดตั้ง:
ReadyMemoType=แบบการติดตั้ง:
ReadyMemoComponents=ส่วนประกอบที่เลือก:
ReadyMemoGroup=โฟลเดอร์ในเมนูเริ่ม:
ReadyMemoTasks=งานเพิ่มเติม:

; *** TDownloadWizardPage wizard page and DownloadTemporaryFile
DownloadingLabel=กำลังดาวน์โหลดไฟล์เพิ่มเติม...
ButtonStopDownload=&หยุดดาวน์โหลด
StopDownload=ต้องการหยุดดาวน์โหลดหรือไม่
ErrorDownloadAborted=หยุดดาวน์โหลดแล้ว
ErrorDownloadFailed=ดาวน์โหลดไม่สำเร็จ: %1 %2
ErrorDownloadSizeFailed=อ่านขนาดของไฟล์ไม่สำเร็จ: %1 %2
ErrorFileHash1=คำนวณค่าแฮชของไฟล์ไม่สำเร็จ: %1
ErrorFileHash2=ค่าแฮชของไฟล์ไม่ตรง: ควรเป็น %1 แต่พบ %2
ErrorProgress=ความคืบหน้าไม่ถูกต้อง: %1 จาก %2
ErrorFileSize=ขนาดของไฟล์ไม่ตรง: ควรเป็น %1 แต่พบ %2

; *** TExtractionWizardPage wizard page and Extract7ZipArchive
ExtractionLabel=กำลังแตกไฟล์เพิ่มเติม...
ButtonStopExtraction=&หยุดแตกไฟล์
StopExtraction=ต้องการหยุดแตกไฟล์หรือไม่
ErrorExtractionAborted=หยุดแตกไฟล์แล้ว
ErrorExtractionFailed=แตกไฟล์ไม่สำเร็จ: %1

; *** "Preparing to Install" wizard page
WizardPreparing=กำลังเตรียมติดตั้ง
PreparingDesc=กำลังเตรียมติดตั้ง [name] ลงในเครื่องนี้
PreviousInstallNotCompleted=การติดตั้งหรือถอนโปรแกรมก่อนหน้านี้ยังไม่เสร็จ ต้องเริ่มระบบใหม่เพื่อให้เสร็จเรียบร้อย%n%nเมื่อเริ่มระบบใหม่แล้ว โปรดเปิดตัวติดตั้งอีกครั้งเพื่อติดตั้ง [name]
CannotContinue=ติดตั้งต่อไม่ได้ โปรดกด "ยกเลิก" เพื่อออก
ApplicationsFound=โปรแกรมต่อไปนี้กำลังใช้ไฟล์ที่จะเปลี่ยน ควรให้ตัวติดตั้งปิดโปรแกรมเหล่านี้ให้
ApplicationsFound2=โปรแกรมต่อไปนี้กำลังใช้ไฟล์ที่จะเปลี่ยน ควรให้ตัวติดตั้งปิดโปรแกรมเหล่านี้ให้ เมื่อติดตั้งเสร็จแล้ว ตัวติดตั้งจะเปิดโปรแกรมเหล่านี้อีกครั้ง
CloseApplications=&ปิดโปรแกรมให้
DontCloseApplications=ไ&ม่ต้องปิดโปรแกรม
ErrorCloseApplications=ปิดโปรแกรมให้ไม่ได้ทั้งหมด ควรปิดโปรแกรมที่ใช้ไฟล์ที่จะเปลี่ยนให้หมดก่อนดำเนินการต่อ
PrepareToInstallNeedsRestart=ต้องเริ่มระบบใหม่ เมื่อเริ่มระบบใหม่แล้ว โปรดเปิดตัวติดตั้งอีกครั้งเพื่อติดตั้ง [name]%n%nต้องการเริ่มระบบใหม่ตอนนี้หรือไม่

; *** "Installing" wizard page
WizardInstalling=กำลังติดตั้ง
InstallingLabel=โปรดรอระหว่างติดตั้ง [name] ลงในเครื่องนี้

; *** "Setup Completed" wizard page
FinishedHeadingLabel=ติดตั้ง [name] เสร็จแล้ว
FinishedLabelNoIcons=ติดตั้ง [name] ลงในเครื่องนี้เรียบร้อยแล้ว
FinishedLabel=ติดตั้ง [name] ลงในเครื่องนี้เรียบร้อยแล้ว เปิดโปรแกรมได้จากทางลัดที่ติดตั้งไว้
ClickFinish=กด "เสร็จสิ้น" เพื่อออกจากการติดตั้ง
FinishedRestartLabel=ต้องเริ่มระบบใหม่เพื่อให้การติดตั้ง [name] เสร็จสมบูรณ์ ต้องการเริ่มระบบใหม่ตอนนี้หรือไม่
FinishedRestartMessage=ต้องเริ่มระบบใหม่เพื่อให้การติดตั้ง [name] เสร็จสมบูรณ์%n%nต้องการเริ่มระบบใหม่ตอนนี้หรือไม่
ShowReadmeCheck=อ่านไฟล์ README
YesRadio=&เริ่มระบบใหม่ตอนนี้
NoRadio=จะเริ่มระบบใหม่เอง&ภายหลัง
RunEntryExec=เปิด %1
RunEntryShellExec=ดู %1

; *** "Setup Needs the Next Disk" stuff
ChangeDiskTitle=ต้องใช้แผ่นถัดไป
SelectDiskLabel2=โปรดใส่แผ่นที่ %1 แล้วกด "ตกลง"%n%nถ้าไฟล์ของแผ่นนี้อยู่ในโฟลเดอร์อื่น โปรดพิมพ์ที่อยู่ให้ถูกต้อง หรือกด "เลือก"
PathLabel=&ที่อยู่:
FileNotInDir2=ไม่พบไฟล์ "%1" ใน "%2" โปรดใส่แผ่นที่ถูกต้อง หรือเลือกโฟลเดอร์อื่น
SelectDirectoryLabel=โปรดระบุที่อยู่ของแผ่นถัดไป

; *** Installation phase messages
SetupAborted=การติดตั้งไม่เสร็จสมบูรณ์%n%nโปรดแก้ไขปัญหา แล้วเปิดตัวติดตั้งอีกครั้ง
AbortRetryIgnoreSelectAction=เลือกสิ่งที่จะทำ
AbortRetryIgnoreRetry=&ลองอีกครั้ง
AbortRetryIgnoreIgnore=&ข้ามข้อผิดพลาดนี้แล้วทำต่อ
AbortRetryIgnoreCancel=ยกเลิกการติดตั้ง

; *** Installation status messages
StatusClosingApplications=กำลังปิดโปรแกรม...
StatusCreateDirs=กำลังสร้างโฟลเดอร์...
StatusExtractFiles=กำลังแตกไฟล์...
StatusCreateIcons=กำลังสร้างทางลัด...
StatusCreateIniEntries=กำลังเขียนค่าในไฟล์ INI...
StatusCreateRegistryEntries=กำลังเขียนค่าในรีจิสทรี...
StatusRegisterFiles=กำลังลงทะเบียนไฟล์...
StatusSavingUninstall=กำลังบันทึกข้อมูลสำหรับถอนการติดตั้ง...
StatusRunProgram=กำลังทำขั้นตอนสุดท้าย...
StatusRestartingApplications=กำลังเปิดโปรแกรมอีกครั้ง...
StatusRollback=กำลังย้อนการเปลี่ยนแปลง...

; *** Misc. errors
ErrorInternal2=ข้อผิดพลาดภายใน: %1
ErrorFunctionFailedNoCode=%1 ไม่สำเร็จ
ErrorFunctionFailed=%1 ไม่สำเร็จ รหัส %2
ErrorFunctionFailedWithMessage=%1 ไม่สำเร็จ รหัส %2%n%3
ErrorExecutingProgram=เปิดไฟล์ไม่ได้:%n%1

; *** Registry errors
ErrorRegOpenKey=เปิดคีย์ของรีจิสทรีไม่ได้:%n%1\%2
ErrorRegCreateKey=สร้างคีย์ของรีจิสทรีไม่ได้:%n%1\%2
ErrorRegWriteKey=เขียนคีย์ของรีจิสทรีไม่ได้:%n%1\%2

; *** INI errors
ErrorIniEntry=เขียนค่าในไฟล์ INI "%1" ไม่ได้

; *** File copying errors
FileAbortRetryIgnoreSkipNotRecommended=&ข้ามไฟล์นี้ (ไม่แนะนำ)
FileAbortRetryIgnoreIgnoreNotRecommended=&ข้ามข้อผิดพลาดนี้แล้วทำต่อ (ไม่แนะนำ)
SourceIsCorrupted=ไฟล์ต้นทางเสียหาย
SourceDoesntExist=ไม่พบไฟล์ต้นทาง "%1"
ExistingFileReadOnly2=แทนที่ไฟล์เดิมไม่ได้ เพราะเป็นไฟล์อ่านอย่างเดียว
ExistingFileReadOnlyRetry=&เลิกให้เป็นไฟล์อ่านอย่างเดียว แล้วลองอีกครั้ง
ExistingFileReadOnlyKeepExisting=&เก็บไฟล์เดิมไว้
ErrorReadingExistingDest=อ่านไฟล์เดิมไม่สำเร็จ:
FileExistsSelectAction=เลือกสิ่งที่จะทำ
FileExists2=มีไฟล์นี้อยู่แล้ว
FileExistsOverwriteExisting=&เขียนทับไฟล์เดิม
FileExistsKeepExisting=เ&ก็บไฟล์เดิมไว้
FileExistsOverwriteOrKeepAll=&ทำเช่นนี้กับไฟล์ต่อไปด้วย
ExistingFileNewerSelectAction=เลือกสิ่งที่จะทำ
ExistingFileNewer2=ไฟล์เดิมใหม่กว่าไฟล์ที่จะติดตั้ง
ExistingFileNewerOverwriteExisting=&เขียนทับไฟล์เดิม
ExistingFileNewerKeepExisting=เ&ก็บไฟล์เดิมไว้ (แนะนำ)
ExistingFileNewerOverwriteOrKeepAll=&ทำเช่นนี้กับไฟล์ต่อไปด้วย
ErrorChangingAttr=เปลี่ยนคุณสมบัติของไฟล์เดิมไม่สำเร็จ:
ErrorCreatingTemp=สร้างไฟล์ในโฟลเดอร์ปลายทางไม่สำเร็จ:
ErrorReadingSource=อ่านไฟล์ต้นทางไม่สำเร็จ:
ErrorCopying=คัดลอกไฟล์ไม่สำเร็จ:
ErrorReplacingExistingFile=แทนที่ไฟล์เดิมไม่สำเร็จ:
ErrorRestartReplace=แทนที่ไฟล์เมื่อเริ่มระบบใหม่ไม่สำเร็จ:
ErrorRenamingTemp=เปลี่ยนชื่อไฟล์ในโฟลเดอร์ปลายทางไม่สำเร็จ:
ErrorRegisterServer=ลงทะเบียน DLL/OCX ไม่ได้: %1
ErrorRegSvr32Failed=RegSvr32 ไม่สำเร็จ รหัส %1
ErrorRegisterTypeLib=ลงทะเบียนไลบรารีชนิดข้อมูลไม่ได้: %1

; *** Uninstall display name markings
UninstallDisplayNameMark=%1 (%2)
UninstallDisplayNameMarks=%1 (%2, %3)
UninstallDisplayNameMark32Bit=32 บิต
UninstallDisplayNameMark64Bit=64 บิต
UninstallDisplayNameMarkAllUsers=ผู้ใช้ทุกคน
UninstallDisplayNameMarkCurrentUser=ผู้ใช้คนนี้

; *** Post-installation errors
ErrorOpeningReadme=เปิดไฟล์ README ไม่ได้
ErrorRestartingComputer=เริ่มระบบใหม่ให้ไม่ได้ โปรดเริ่มระบบใหม่เอง

; *** Uninstaller messages
UninstallNotFound=ไม่พบไฟล์ "%1" จึงถอนการติดตั้งไม่ได้
UninstallOpenError=เปิดไฟล์ "%1" ไม่ได้ จึงถอนการติดตั้งไม่ได้
UninstallUnsupportedVer=ตัวถอนการติดตั้งรุ่นนี้อ่านไฟล์บันทึก "%1" ไม่ได้ จึงถอนการติดตั้งไม่ได้
UninstallUnknownEntry=พบรายการที่ไม่รู้จัก (%1) ในไฟล์บันทึกการถอนการติดตั้ง
ConfirmUninstall=ต้องการถอน %1 และส่วนประกอบทั้งหมดออกจากเครื่องนี้หรือไม่
UninstallOnlyOnWin64=ถอนการติดตั้งนี้ได้บน Windows 64 บิตเท่านั้น
OnlyAdminCanUninstall=ผู้ที่มีสิทธิ์ผู้ดูแลเครื่องเท่านั้นที่ถอนการติดตั้งนี้ได้
UninstallStatusLabel=โปรดรอระหว่างถอน %1 ออกจากเครื่องนี้
UninstalledAll=ถอน %1 ออกจากเครื่องนี้เรียบร้อยแล้ว
UninstalledMost=ถอน %1 เสร็จแล้ว%n%nบางส่วนลบให้ไม่ได้ ท่านลบเองได้
UninstalledAndNeedsRestart=ต้องเริ่มระบบใหม่เพื่อให้การถอน %1 เสร็จสมบูรณ์%n%nต้องการเริ่มระบบใหม่ตอนนี้หรือไม่
UninstallDataCorrupted=ไฟล์ "%1" เสียหาย จึงถอนการติดตั้งไม่ได้

; *** Uninstallation phase messages
ConfirmDeleteSharedFileTitle=ลบไฟล์ที่ใช้ร่วมกันหรือไม่
ConfirmDeleteSharedFile2=ระบบแจ้งว่าไม่มีโปรแกรมใดใช้ไฟล์ที่ใช้ร่วมกันต่อไปนี้แล้ว ต้องการลบไฟล์นี้หรือไม่%n%nถ้ายังมีโปรแกรมใช้ไฟล์นี้อยู่ โปรแกรมนั้นอาจทำงานผิดพลาด ถ้าไม่แน่ใจให้เลือก "ไม่" การเก็บไฟล์ไว้ในเครื่องไม่มีผลเสีย
SharedFileNameLabel=ชื่อไฟล์:
SharedFileLocationLabel=ที่อยู่:
WizardUninstalling=กำลังถอนการติดตั้ง
StatusUninstalling=กำลังถอน %1...

; *** Shutdown block reasons
ShutdownBlockReasonInstallingApp=กำลังติดตั้ง %1
ShutdownBlockReasonUninstallingApp=กำลังถอน %1

[CustomMessages]

NameAndVersion=%1 รุ่น %2
AdditionalIcons=ทางลัดเพิ่มเติม:
CreateDesktopIcon=สร้างทางลัดบน&เดสก์ท็อป
CreateQuickLaunchIcon=สร้างทางลัดบนแถบ &Quick Launch
ProgramOnTheWeb=%1 บนเว็บ
UninstallProgram=ถอน %1
LaunchProgram=เปิด %1
AssocFileExtension=เปิดไฟล์นามสกุล %2 &ด้วย %1
AssocingFileExtension=กำลังกำหนดให้เปิดไฟล์นามสกุล %2 ด้วย %1...
AutoStartProgramGroupDescription=การเริ่มระบบ:
AutoStartProgram=เปิด %1 เมื่อเริ่มระบบ
AddonHostProgramNotFound=ไม่พบ %1 ในโฟลเดอร์ที่เลือก%n%nต้องการดำเนินการต่อหรือไม่
