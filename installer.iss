; The setup of ClerkDesk for Windows. It is compiled by tools/windows/build.py, which gives it:
;   /DVersion=1.2.3       the version of the program
;   /DPayload=folder      the frozen program
;   /DStamp=2026-11-22    the date that all its files bear, so that a build repeats
; With /DSigned and a sign tool named clerkdesk both setup and uninstaller are signed: see
; tools/windows/README.md.
;
; For whoever installs on many PCs:
;   /VERYSILENT /SUPPRESSMSGBOXES /NORESTART   asks nothing and shows nothing
;   /CURRENTUSER or /ALLUSERS                  for whom; without either: for the one who runs it
;   /LANG=th or /LANG=en                       the language of the setup and the uninstaller
;   /TASKS="desktopicon,path"                  what is done besides; /TASKS="" for none of it
;   /DIR="D:\ClerkDesk"                        another folder
;   /LOG="C:\Temp\clerkdesk.log"               what was done
; Exit codes: 0 done; 1 not begun (another setup runs, a newer version is there); 2 ended by the
; user; 3, 4 an error; 5 ended by the user or since a file cannot be replaced: the version that was
; there is put back; 7 not begun since ClerkDesk is in use or the records could not be copied;
; 8 not begun until Windows was restarted.

#ifndef Version
  #error Run tools/windows/build.py: it freezes the program and says its version
#endif

#define Name "ClerkDesk"
; Never to be changed: by it a new version knows the old one.
#define Id "{3F7A1C52-8B0E-4D57-9E63-5C1A90D4B7E2}"
; What each running ClerkDesk holds, seen by its own session and by all: clerkdesk/settings/running.py
#define Running "ClerkDesk-3F7A1C52-runs"
#define Records "clerkdesk.db"
; Beside the program: the old one while the new one is put there, and what is left of it afterwards.
#define Aside "_before-update"
#define Gone "_replaced"
; The files beside the folder of parts.
#define Programs ""
#define Found
#define Handle
#sub Add
  #define public Programs Programs + (Programs == "" ? "" : ",") + FindGetFileName(Handle)
#endsub
#for {Handle = Found = FindFirst(Payload + "\*", 0); Found; Found = FindNext(Handle)} Add
#if Programs == ""
  #error The folder of the program is empty
#endif

[Setup]
AppId={{#Id}
AppName={#Name}
AppVersion={#Version}
AppVerName={#Name} {#Version}
AppPublisher={#Name}
VersionInfoVersion={#Version}
VersionInfoProductName={#Name}
UninstallDisplayName={#Name}
UninstallDisplayIcon={app}\ClerkDesk.exe

; Clerks have no administrator: without asking for rights it is installed for one user, below that
; user's own profile. Whoever has the rights may choose all users, in a dialog or by /ALLUSERS.
; An update goes where the first setup went, without that question.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline dialog
; Not {autopf}: for one user that is {userpf}, which Wine does not know, on which this is tried. Our
; own part of the path is plain ASCII; that of the user's name is whatever it is.
DefaultDirName={code:ProgramFolder}

; Windows 10 1809 is the oldest that Qt 6 runs on. ARM PCs run it as an x64 program.
MinVersion=10.0.17763
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible

; One page to choose on, one to confirm: whoever needs another folder has /DIR.
WizardStyle=modern
DisableWelcomePage=yes
DisableDirPage=yes
AlwaysShowDirOnReadyPage=yes
DisableProgramGroupPage=yes
ShowLanguageDialog=auto
; By how dates are written, not by the language of the menus: many an office has an English Windows.
LanguageDetectionMethod=locale
SetupIconFile=tools\windows\clerkdesk.ico
WizardImageFile=tools\windows\wizard.bmp
WizardSmallImageFile=tools\windows\wizard-small.bmp

; No AppMutex: its box can only be answered by a person, and fails a silent setup without a try.
; PrepareToInstall below asks the program itself to close. What still holds a file after that
; (a command line, another user's session) is found by Windows' Restart Manager, and named.
CloseApplications=yes
CloseApplicationsFilter=*.exe,*.com,*.dll,*.pyd
RestartApplications=no
SetupMutex=ClerkDesk-3F7A1C52-setup,Global\ClerkDesk-3F7A1C52-setup
; Other programs learn of a changed PATH.
ChangesEnvironment=yes
SetupLogging=yes
UninstallLogging=yes

OutputBaseFilename=ClerkDesk-Setup-{#Version}
Compression=lzma2/ultra64
SolidCompression=yes
; In a process of 64 bits: the compiler itself is one of 32, which lacks the memory for this.
LZMAUseSeparateProcess=yes
LZMANumFastBytes=273
TimeStampsInUTC=yes
TouchDate={#Stamp}
TouchTime=00:00
#ifdef Signed
SignTool=clerkdesk
SignedUninstaller=yes
#endif

[Languages]
Name: "th"; MessagesFile: "tools\windows\Thai.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
th.DesktopIcon=วางทางลัดบน&เดสก์ท็อป
en.DesktopIcon=Put a shortcut on the &desktop
th.Path=ใช้คำสั่ง &clerkdesk ในหน้าต่างคำสั่งได้ (เพิ่มใน PATH)
en.Path=Have the command &clerkdesk at the command prompt (in PATH)
th.Open=เปิด ClerkDesk
en.Open=Open ClerkDesk
th.Newer=เครื่องนี้มี ClerkDesk รุ่น %1 ซึ่งใหม่กว่ารุ่น %2 ที่จะติดตั้ง%n%nข้อมูลที่รุ่นใหม่เก็บไว้ รุ่นเก่าอาจอ่านไม่ได้ จึงไม่ติดตั้ง ถ้าต้องการรุ่นเก่าจริง โปรดถอนรุ่นใหม่ออกก่อน
en.Newer=ClerkDesk %1 is on this PC, which is newer than the %2 to be installed.%n%nThe older one may not be able to read what the newer one kept, so nothing is installed. If you do need the older one, uninstall the newer one first.
th.Closing=กำลังปิด ClerkDesk ที่เปิดอยู่...
en.Closing=Closing the ClerkDesk that is open...
th.StillRuns=ClerkDesk ยังเปิดอยู่ จึงยังไม่ติดตั้ง โปรดบันทึกงานที่ทำค้างไว้แล้วปิดทุกหน้าต่างของ ClerkDesk (ถ้าติดตั้งให้ผู้ใช้ทุกคน รวมทั้งของผู้ใช้อื่นในเครื่องนี้) จากนั้นเปิดตัวติดตั้งอีกครั้ง
en.StillRuns=ClerkDesk is still open, so nothing is installed yet. Save what you are working on, close every window of ClerkDesk (when installing for all users, those of other users of this PC too), then run the setup again.
th.Copying=กำลังคัดลอกฐานข้อมูลไว้ก่อนติดตั้งรุ่นใหม่...
en.Copying=Copying the records before the new version is installed...
th.NoCopy=คัดลอกฐานข้อมูล%n%1%nไปไว้ที่%n%2%nไม่สำเร็จ จึงไม่ติดตั้งรุ่นใหม่ทับ โปรดตรวจว่าดิสก์มีที่ว่าง แล้วเปิดตัวติดตั้งอีกครั้ง
en.NoCopy=The records%n%1%ncould not be copied to%n%2%nso the new version is not installed over the old one. See that the disk has room, then run the setup again.
th.KeptOfAll=ถอน ClerkDesk แล้ว ข้อมูลของผู้ใช้ทุกคนในเครื่องนี้ยังอยู่ครบ ของแต่ละคนอยู่ที่%n%n%1%n%nของคนนั้นเอง ติดตั้ง ClerkDesk อีกครั้งเมื่อใด โปรแกรมจะเปิดข้อมูลนี้ต่อ ถ้าไม่ต้องการแล้ว ให้เจ้าของข้อมูลลบโฟลเดอร์ของตนเอง
en.KeptOfAll=ClerkDesk was removed. The records of all users of this PC are still there, those of each in their own%n%n%1%n%nWhenever ClerkDesk is installed again, it goes on with them. If they are no longer wanted, each user deletes their own folder.
th.Kept=ถอน ClerkDesk แล้ว ข้อมูลของสำนักงานยังอยู่ครบที่%n%n%1%n%nติดตั้ง ClerkDesk อีกครั้งเมื่อใด โปรแกรมจะเปิดข้อมูลนี้ต่อ ถ้าไม่ต้องการแล้ว ให้ลบโฟลเดอร์นี้เอง
en.Kept=ClerkDesk was removed. The office's records are all still in%n%n%1%n%nWhenever ClerkDesk is installed again, it goes on with them. If they are no longer wanted, delete that folder yourself.

[Tasks]
Name: "desktopicon"; Description: "{cm:DesktopIcon}"
; A clerk types no commands, and PATH is not ours to lengthen unasked.
Name: "path"; Description: "{cm:Path}"; Flags: unchecked

[InstallDelete]
; A module that the new version no longer has would still be found, so the parts of the old one go
; as a whole. Nobody keeps anything there: the data is elsewhere. They go aside first, and are
; deleted when the new ones are all there: what Setup itself deletes or replaces, it cannot bring
; back, so that an update that fails would leave no program at all.
Type: filesandordirs; Name: "{app}\{#Gone}"; AfterInstall: SetAside

[Files]
Source: "{#Payload}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs sortfilesbyextension

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\ClerkDesk.exe"; WorkingDir: "{app}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\ClerkDesk.exe"; WorkingDir: "{app}"; Tasks: desktopicon

[Run]
Filename: "{app}\ClerkDesk.exe"; Description: "{cm:Open}"; Flags: nowait postinstall skipifsilent

[UninstallDelete]
; What an interrupted update left.
Type: filesandordirs; Name: "{app}\_internal"
Type: filesandordirs; Name: "{app}\{#Aside}"
Type: filesandordirs; Name: "{app}\{#Gone}"
Type: dirifempty; Name: "{app}"

[Code]
const
  UninstallKey = 'Software\Microsoft\Windows\CurrentVersion\Uninstall\{#Id}_is1';
  UserEnvironment = 'Environment';
  MachineEnvironment = 'SYSTEM\CurrentControlSet\Control\Session Manager\Environment';
  ClosingTime = 60000;  // ms that a window has to save, to make the day's backup, and to close
  Kept = 3;             // versions of which a copy of the records is kept
  LongestPath = 2047;   // letters of a PATH that Windows' own dialogs and older programs can take

var
  IsInstalling: Boolean;

function ProgramFolder(Param: String): String;
begin
  if IsAdminInstallMode then
    Result := ExpandConstant('{commonpf}\{#Name}')
  else
    Result := ExpandConstant('{localappdata}\Programs\{#Name}');
end;

{ ---- The version that is there }

function VersionIn(Root: Integer): String;
begin
  if not RegQueryStringValue(Root, UninstallKey, 'DisplayVersion', Result) then
    Result := '';
end;

function InstalledVersion: String;
begin
  Result := VersionIn(HKA);
end;

function IsNewer(Found, Offered: String): Boolean;
var
  FoundNumber, OfferedNumber: Int64;
begin
  Result := StrToVersion(Found, FoundNumber) and StrToVersion(Offered, OfferedNumber) and
    (ComparePackedVersion(FoundNumber, OfferedNumber) > 0);
end;

{ The one for all users and the one for this user alone open the same records. }
function InitializeSetup: Boolean;
var
  Found: String;
begin
  Found := VersionIn(HKEY_LOCAL_MACHINE);
  if not IsNewer(Found, '{#Version}') then
    Found := VersionIn(HKEY_CURRENT_USER);
  Result := not IsNewer(Found, '{#Version}');
  if not Result then
  begin
    Log('Refused: ' + Found + ' is installed, which is newer');
    SuppressibleMsgBox(FmtMessage(CustomMessage('Newer'), [Found, '{#Version}']),
      mbError, MB_OK, IDOK);
  end;
end;

{ ---- A ClerkDesk that runs }

type
  TMessage = record
    Window: HWND;
    Kind, Wide, Long, Time: LongWord;
    Left, Top: Longint;
  end;

function PeekMessage(var Message: TMessage; Window: HWND; First, Last, Remove: LongWord): BOOL;
  external 'PeekMessageW@user32.dll stdcall';
function GetTickCount: LongWord;
  external 'GetTickCount@kernel32.dll stdcall';
function DispatchMessage(var Message: TMessage): LongWord;
  external 'DispatchMessageW@user32.dll stdcall';

{ Waits a moment in which the setup's own window is painted: after five seconds without, Windows
  calls it one that does not respond. }
procedure WaitAMoment;
var
  Message: TMessage;
begin
  while PeekMessage(Message, 0, 0, 0, 1) do
    DispatchMessage(Message);
  Sleep(200);
end;

{ Asks all its windows to close, as a click on their cross does: drafts are saved, and a window in
  which somebody has to answer stays. taskkill without /F does just that, and is on every Windows.
  A command that works at a prompt has no window: it is waited for. }
procedure AskToClose;
var
  Code: Integer;
begin
  if Exec(ExpandConstant('{sys}\taskkill.exe'), '/IM ClerkDesk.exe /IM clerkdesk.com', '', SW_HIDE,
    ewWaitUntilTerminated, Code) then
    Log(Format('Asked ClerkDesk to close: %d', [Code]))
  else
    Log('taskkill could not be started: ' + SysErrorMessage(Code));
end;

{ Another user's ClerkDesk is in the way where it has the same files, or may have the same records.
  Where each has a program of their own, a user who is signed in as well hinders nobody. }
function StillRuns: Boolean;
var
  Names: String;
begin
  Names := '{#Running}';
  if IsAdminInstallMode or (GetEnv('CLERKDESK_DATA') <> '') then
    Names := Names + ',Global\{#Running}';
  Result := CheckForMutexes(Names);
end;

{ Whether no ClerkDesk runs any more. }
function ClosedInTime: Boolean;
var
  Begun: LongWord;
begin
  Result := not StillRuns;
  if Result then
    Exit;
  Begun := GetTickCount;
  AskToClose;
  while not Result and (GetTickCount - Begun < ClosingTime) do
  begin
    WaitAMoment;
    Result := not StillRuns;
  end;
  Log(Format('ClerkDesk gone: %d after %d ms', [Ord(Result), GetTickCount - Begun]));
end;

{ Tries again for as long as somebody is there who says so. }
function Closed(Question: String): Boolean;
begin
  repeat
    Result := ClosedInTime;
  until Result or
    (SuppressibleMsgBox(Question, mbError, MB_OKCANCEL, IDCANCEL) = IDCANCEL);
end;

{ ---- The records, copied before a new version gets at them }

{ The folder of this user's records. Those of other users are copied by the program itself, before
  it first brings them up to date. What is no whole path is meant as the program takes it:
  from the user's folder, or from where its shortcuts start it. }
function DataFolder: String;
begin
  Result := GetEnv('CLERKDESK_DATA');
  if Result = '' then
    Result := ExpandConstant('{localappdata}\{#Name}')
  else if Result[1] = '~' then
    Result := GetEnv('USERPROFILE') + Copy(Result, 2, Length(Result))
  else if ExtractFileDrive(Result) = '' then
    Result := ExpandConstant('{app}\') + Result;
end;

function SizeOf(Name: String): Int64;
var
  Size: Int64;
begin
  Result := -1;
  if FileSize64(Name, Size) then
    Result := Size;
end;

{ Also the journal of a program that was killed: without it the copy would be half of a change. }
function CopyOne(Name, Source, Target: String): Boolean;
begin
  if not FileExists(Source + '\' + Name) then
    Result := True
  else
    Result := CopyFile(Source + '\' + Name, Target + '\' + Name, False) and
      (SizeOf(Target + '\' + Name) = SizeOf(Source + '\' + Name));
end;

{ Leaves the newest copy of each of the newest versions: a script that runs the setup at each logon
  would else push out the one from before the update. Names begin with the date, after which
  comes the version; only what has such a name is ours. }
procedure ForgetOldCopies(Place: String);
var
  Found: TFindRec;
  Names, Versions: TStringList;
  Number: Integer;
  Version: String;
begin
  Names := TStringList.Create;
  Versions := TStringList.Create;
  try
    if FindFirst(Place + '\20??????-??????-*', Found) then
    try
      repeat
        if (Found.Attributes and FILE_ATTRIBUTE_DIRECTORY) <> 0 then
          Names.Add(Found.Name);
      until not FindNext(Found);
    finally
      FindClose(Found);
    end;
    Names.Sort;
    for Number := Names.Count - 1 downto 0 do
    begin
      Version := Copy(Names[Number], Length('20261122-000000-') + 1, Length(Names[Number]));
      if (Versions.IndexOf(Version) < 0) and (Versions.Count < Kept) then
        Versions.Add(Version)
      else
      begin
        Log('Forgets the copy ' + Names[Number]);
        DelTree(Place + '\' + Names[Number], True, True, True);
      end;
    end;
  finally
    Names.Free;
    Versions.Free;
  end;
end;

{ An empty string when the records are copied or there are none; else what is wrong. }
function CopyRecords: String;
var
  Data, Place, Target, From: String;
begin
  Result := '';
  Data := DataFolder;
  if not FileExists(Data + '\{#Records}') then
    Exit;
  From := InstalledVersion;
  if From = '' then
    From := 'unknown';
  Place := Data + '\before-upgrade';
  Target := Place + '\' + GetDateTimeString('yyyymmdd-hhnnss', #0, #0) + '-' + From;
  WizardForm.PreparingLabel.Caption := CustomMessage('Copying');
  WizardForm.PreparingLabel.Visible := True;
  if ForceDirectories(Target) and CopyOne('{#Records}-journal', Data, Target) and
    CopyOne('{#Records}', Data, Target) then
  begin
    Log('Copied the records to ' + Target);
    ForgetOldCopies(Place);
  end
  else
  begin
    DelTree(Target, True, True, True);
    Result := FmtMessage(CustomMessage('NoCopy'), [Data + '\{#Records}', Target]);
  end;
end;

{ What is given back here is shown, or logged by a silent setup, which then ends with code 7. Records
  that somebody opened while they were copied are copied again. }
function PrepareToInstall(var NeedsRestart: Boolean): String;
begin
  WizardForm.PreparingLabel.Caption := CustomMessage('Closing');
  WizardForm.PreparingLabel.Visible := True;
  repeat
    if Closed(FmtMessage(SetupMessage(msgSetupAppRunningError), ['{#Name}'])) then
      Result := CopyRecords
    else
      Result := CustomMessage('StillRuns');
  until (Result <> '') or not StillRuns;
end;

{ ---- The old program, kept until the new one is whole }

function AsideFolder: String;
begin
  Result := ExpandConstant('{app}\{#Aside}');
end;

{ Copies a folder with all that is in it; not what the setup itself keeps there. }
function CopyFolder(Source, Target: String): Boolean;
var
  Found: TFindRec;
  Copied: Boolean;
begin
  Result := ForceDirectories(Target);
  if Result and FindFirst(Source + '\*', Found) then
  try
    repeat
      if (Found.Name = '.') or (Found.Name = '..') then
        Copied := True
      else if (Found.Attributes and FILE_ATTRIBUTE_DIRECTORY) <> 0 then
        Copied := CopyFolder(Source + '\' + Found.Name, Target + '\' + Found.Name)
      else
        Copied := CopyFile(Source + '\' + Found.Name, Target + '\' + Found.Name, False);
      if not Copied then
        Log('Could not be copied: ' + Source + '\' + Found.Name);
      Result := Result and Copied;
    until not FindNext(Found);
  finally
    FindClose(Found);
  end;
end;

{ A virus scanner may just be looking into a file or a folder: so long is it waited for. }
function MoreTries(var Tries: Integer): Boolean;
begin
  Tries := Tries + 1;
  Result := Tries < 25;
  if Result then
    WaitAMoment;
end;

{ The files beside the folder of parts: those that this setup replaces, and no others. }
function CopyPrograms(Source, Target: String): Boolean;
var
  Names: TStringList;
  Number, Tries: Integer;
begin
  Result := ForceDirectories(Target);
  Tries := 0;
  Names := TStringList.Create;
  try
    Names.CommaText := '{#Programs}';
    for Number := 0 to Names.Count - 1 do
      if FileExists(Source + '\' + Names[Number]) then
        while not CopyFile(Source + '\' + Names[Number], Target + '\' + Names[Number], False) do
          if not MoreTries(Tries) then
          begin
            Log('Could not be copied: ' + Source + '\' + Names[Number]);
            Result := False;
            Break;
          end;
  finally
    Names.Free;
  end;
end;

{ What somebody holds is copied, and deleted as far as it can be. }
function Moved(Source, Target: String): Boolean;
var
  Tries: Integer;
begin
  Tries := 0;
  repeat
    Result := RenameFile(Source, Target);
  until Result or DirExists(Target) or not MoreTries(Tries);
  if not Result then
  begin
    Log('In use, and so copied: ' + Source);
    Result := CopyFolder(Source, Target);
    if Result then
      DelTree(Source, True, True, True);
  end;
end;

{ Called when whatever Windows can close is closed, and before the first file is replaced. Parts
  that lie aside already are the whole of what an interrupted update left. }
procedure SetAside;
var
  Parts: String;
begin
  ClosedInTime;  // somebody may have opened it on the page before
  Parts := ExpandConstant('{app}\_internal');
  if DirExists(AsideFolder + '\_internal') then
    DelTree(Parts, True, True, True)
  else if DirExists(Parts) then
  begin
    DelTree(AsideFolder, True, True, True);
    if CopyPrograms(ExpandConstant('{app}'), AsideFolder) and
      Moved(Parts, AsideFolder + '\_internal') then
      Log('The version that was there lies aside')
    else
    begin
      Log('The version that was there could not be kept, and stays where it is');
      DelTree(AsideFolder, True, True, True);
    end;
  end;
end;

{ The new one is whole. What of the old one somebody still holds goes with the next update. }
procedure DropOld;
var
  Old: String;
begin
  Old := ExpandConstant('{app}\{#Gone}');
  if not DirExists(AsideFolder) then
    Exit;
  if not RenameFile(AsideFolder, Old) then
    Old := AsideFolder;
  if not DelTree(Old, True, True, True) then
    Log('Not all could be deleted of ' + Old);
end;

{ The end of an update that came to nothing: the old program as it was. }
procedure BringBack;
var
  Parts: String;
begin
  Parts := ExpandConstant('{app}\_internal');
  DelTree(Parts, True, True, True);
  CopyPrograms(AsideFolder, ExpandConstant('{app}'));
  if Moved(AsideFolder + '\_internal', Parts) then
  begin
    Log('The version that was there is back');
    DelTree(AsideFolder, True, True, True);
  end
  else
    Log('The version that was there lies in ' + AsideFolder);
end;

{ ---- The command line, in PATH }

function EnvironmentRoot: Integer;
begin
  if IsAdminInstallMode then
    Result := HKEY_LOCAL_MACHINE
  else
    Result := HKEY_CURRENT_USER;
end;

function EnvironmentKey: String;
begin
  if IsAdminInstallMode then
    Result := MachineEnvironment
  else
    Result := UserEnvironment;
end;

{ A path list without one folder; whatever else stands in it stays as it is. }
function Without(Folders, Folder: String): String;
var
  Place: Integer;
begin
  Result := ';' + Folders + ';';
  Place := Pos(';' + Lowercase(Folder) + ';', Lowercase(Result));
  while Place > 0 do
  begin
    Delete(Result, Place, Length(Folder) + 1);
    Place := Pos(';' + Lowercase(Folder) + ';', Lowercase(Result));
  end;
  Result := Copy(Result, 2, Length(Result) - 2);
end;

{ A list that cannot be read is left alone: it would be lost. One that is there keeps its type
  (RegWriteStringValue does that); a new one is of that in which variables may be named. }
procedure WritePath(Wanted: Boolean);
var
  Before, After: String;
  IsThere, Written: Boolean;
begin
  IsThere := RegValueExists(EnvironmentRoot, EnvironmentKey, 'Path');
  if IsThere and not RegQueryStringValue(EnvironmentRoot, EnvironmentKey, 'Path', Before) then
  begin
    Log('PATH is no text, and is left as it is');
    Exit;
  end;
  After := Without(Before, ExpandConstant('{app}'));
  if Wanted then
  begin
    if (After <> '') and (Copy(After, Length(After), 1) <> ';') then
      After := After + ';';
    After := After + ExpandConstant('{app}');
  end;
  if After = Before then
    Exit;
  if Wanted and (Length(After) > LongestPath) then
  begin
    Log(Format('PATH would have %d letters, and is left as it is', [Length(After)]));
    Exit;
  end;
  if After = '' then
    Written := RegDeleteValue(EnvironmentRoot, EnvironmentKey, 'Path')
  else if IsThere then
    Written := RegWriteStringValue(EnvironmentRoot, EnvironmentKey, 'Path', After)
  else
    Written := RegWriteExpandStringValue(EnvironmentRoot, EnvironmentKey, 'Path', After);
  if not Written then
    Log('PATH could not be written');
end;

procedure CurStepChanged(CurStep: TSetupStep);
begin
  IsInstalling := CurStep = ssInstall;
  if CurStep = ssPostInstall then
  begin
    DropOld;
    WritePath(WizardIsTaskSelected('path'));
  end;
end;

procedure DeinitializeSetup;
begin
  if IsInstalling and DirExists(AsideFolder + '\_internal') then
    BringBack;
end;

{ ---- Uninstalling }

{ Somebody who is there is told before a window of theirs is closed; a silent uninstaller gives up
  when nobody closes it. }
function InitializeUninstall: Boolean;
begin
  Result := True;
  while Result and StillRuns do
    if UninstallSilent then
      Result := ClosedInTime
    else
    begin
      Result := MsgBox(FmtMessage(SetupMessage(msgUninstallAppRunningError), ['{#Name}']),
        mbError, MB_OKCANCEL) = IDOK;
      if Result then
        ClosedInTime;
    end;
end;

{ What an administrator removes for all users leaves the records of each, not those of who removes. }
procedure TellWhatStays;
var
  Said: String;
begin
  if IsAdminInstallMode then
    Said := FmtMessage(CustomMessage('KeptOfAll'), ['%LOCALAPPDATA%\{#Name}'])
  else if DirExists(DataFolder) then
    Said := FmtMessage(CustomMessage('Kept'), [DataFolder])
  else
    Exit;
  Log(Said);
  if not UninstallSilent then
    MsgBox(Said, mbInformation, MB_OK);
end;

procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
begin
  if CurUninstallStep = usUninstall then
    WritePath(False);
  if CurUninstallStep = usPostUninstall then
    TellWhatStays;
end;
