@echo off
rem A Windows installer (.msi) of the image that "mvn -Pinstaller package" leaves. Untested: nobody has run this yet.
rem Needs JDK 17 or newer and WiX 3 on the PATH; run it in the folder of the repository.
rem
rem   src\installer\windows\make-msi.cmd 0.1.0
rem
rem The menu entry starts the exercises, in a console window, as the keys need one. There is no class archive until
rem somebody makes it: see src\installer\linux\archive-classes for the options, and saydone.classlist beside the jar.
if "%~1"=="" (
  echo usage: make-msi.cmd VERSION
  exit /b 2
)
if not exist target\installer\saydone\saydone.exe (
  echo There is no target\installer\saydone\saydone.exe; run first: mvn -B -Pinstaller package
  exit /b 1
)
jpackage --type msi --app-image target\installer\saydone --name Saydone --app-version %1 --vendor Saydone ^
  --license-file NOTICE --win-menu --win-menu-group Saydone --win-shortcut --win-per-user-install ^
  --win-upgrade-uuid 6c1c9a34-7b0e-4f4e-9d9b-5f0c3e0e8f21 --dest target\installer
